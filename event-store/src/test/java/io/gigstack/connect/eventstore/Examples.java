package io.gigstack.connect.eventstore;

import io.gigstack.connect.eventstore.Written.Note;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events of these tests. */
final class Examples {

    static final String TYPE = "notebook";

    private Examples() {}

    static DomainEventMessage<Note> note(String aggregate, long sequence) {
        return note(aggregate, sequence, Instant.now());
    }

    static DomainEventMessage<Note> note(String aggregate, long sequence, Instant at) {
        return event(aggregate, sequence, new Note("note " + sequence), Map.of(), at);
    }

    /** A note in the metadata of which somebody is named as its writer. */
    static DomainEventMessage<Note> noteBy(String writer, String aggregate, long sequence) {
        return event(aggregate, sequence, new Note("by " + writer), Map.of("actor", writer), Instant.now());
    }

    static List<DomainEventMessage<Note>> notes(String aggregate, long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(sequence -> note(aggregate, sequence))
                .toList();
    }

    static <P> DomainEventMessage<P> event(
            String aggregate, long sequence, P payload, Map<String, ?> metadata, Instant at) {
        return new GenericDomainEventMessage<>(
                TYPE,
                aggregate,
                sequence,
                payload,
                metadata,
                IdentifierFactory.getInstance().generateIdentifier(),
                at.truncatedTo(ChronoUnit.MILLIS));
    }

    static List<String> ids(List<? extends EventMessage<?>> events) {
        return events.stream().map(EventMessage::getIdentifier).toList();
    }

    static List<Long> sequences(List<? extends DomainEventMessage<?>> events) {
        return events.stream().map(DomainEventMessage::getSequenceNumber).toList();
    }
}
