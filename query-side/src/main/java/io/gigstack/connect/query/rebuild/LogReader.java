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
     * @param events those of the aggregates that were asked for
     * @param last position of its last event, of whatever aggregate
     */
    record Piece(List<RecordedEvent> events, long last) {}

    /** The events behind a position up to another one, at which there is an event; at most so many. */
    Piece read(String aggregateType, long behind, long upTo, int most) {
        Piece piece = readKnown(aggregateType, behind, upTo, most);
        if (piece.last() == behind) {
            // Another node has folded what this one has not yet heard of.
            engine.createHeadToken();
            piece = readKnown(aggregateType, behind, upTo, most);
        }
        if (piece.last() == behind) {
            throw new IllegalStateException("there is no log behind %d".formatted(behind));
        }
        return piece;
    }

    private Piece readKnown(String aggregateType, long behind, long upTo, int most) {
        List<RecordedEvent> events = new ArrayList<>();
        long last = behind;
        try (Stream<? extends TrackedEventMessage<?>> log =
                engine.readEvents(behind == 0 ? null : new GlobalSequenceTrackingToken(behind), false)) {
            for (var next = log.limit(most).iterator(); last < upTo && next.hasNext(); ) {
                TrackedEventMessage<?> event = next.next();
                last = event.trackingToken().position().orElseThrow();
                if (event instanceof DomainEventMessage<?> ofAggregate
                        && ofAggregate.getType().equals(aggregateType)) {
                    events.add(RecordedEvent.of(ofAggregate, last));
                }
            }
        }
        return new Piece(events, last);
    }
}
