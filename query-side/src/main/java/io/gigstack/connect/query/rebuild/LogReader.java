package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.projection.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads the log from its beginning, in large pieces, and hands nothing to anyone else. */
final class LogReader {

    private final EventStorageEngine engine;

    LogReader(EventStorageEngine engine) {
        this.engine = engine;
    }

    /**
     * A piece of the log.
     *
     * @param last position of its last event
     */
    record Piece(List<OfAggregate> events, long last) {

        /** An event, decoded, and the type of its aggregate. */
        record OfAggregate(String type, RecordedEvent event) {}

        List<RecordedEvent> of(String aggregateType) {
            return events.stream()
                    .filter(event -> event.type().equals(aggregateType))
                    .map(OfAggregate::event)
                    .toList();
        }
    }

    /** The events behind a position up to another one, at which there is an event; at most so many. */
    Piece read(long behind, long upTo, int most) {
        Piece piece = readKnown(behind, upTo, most);
        if (piece.last() == behind) {
            // Another node has folded what this one has not yet heard of.
            engine.createHeadToken();
            piece = readKnown(behind, upTo, most);
        }
        if (piece.last() == behind) {
            throw new IllegalStateException("there is no log behind %d".formatted(behind));
        }
        return piece;
    }

    private Piece readKnown(long behind, long upTo, int most) {
        List<Piece.OfAggregate> events = new ArrayList<>();
        long last = behind;
        try (Stream<? extends TrackedEventMessage<?>> log =
                engine.readEvents(behind == 0 ? null : new GlobalSequenceTrackingToken(behind), false)) {
            for (var next = log.limit(most).iterator(); last < upTo && next.hasNext(); ) {
                TrackedEventMessage<?> event = next.next();
                last = event.trackingToken().position().orElseThrow();
                if (event instanceof DomainEventMessage<?> ofAggregate) {
                    events.add(new Piece.OfAggregate(ofAggregate.getType(), RecordedEvent.of(ofAggregate, last)));
                }
            }
        }
        return new Piece(events, last);
    }
}
