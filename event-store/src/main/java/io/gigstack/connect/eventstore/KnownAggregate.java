package io.gigstack.connect.eventstore;

import io.gigstack.connect.eventstore.Tail.Behind;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an aggregate: a snapshot and the events after it. It never changes, as what is stored never does.
 *
 * @param looked sequence of the newest snapshot that was found, be it this one or one that can't be used; -1 for none
 * @param snapshot as it is stored: what is read from it is the aggregate itself, which its commands go on to change
 * @param events as they were read, which is all the work that a load needn't do again
 */
record KnownAggregate(long looked, @Nullable EventRow snapshot, List<KnownEvent> events) {

    static final KnownAggregate NOTHING = new KnownAggregate(-1, null, List.of());

    KnownAggregate {
        events = List.copyOf(events);
    }

    /**
     * @param messages what a stored event is today, upcast; usually one
     * @param bytes about how much of the heap it takes
     */
    record KnownEvent(long sequence, List<DomainEventMessage<?>> messages, long bytes) {

        KnownEvent {
            messages = List.copyOf(messages);
        }
    }

    Behind behind(String aggregate) {
        return new Behind(aggregate, looked, last());
    }

    /** Sequence of the last event; -1 if there is none. */
    long last() {
        return events.isEmpty() ? firstBefore() : events.getLast().sequence();
    }

    private long firstBefore() {
        return snapshot == null ? -1 : snapshot.sequence();
    }

    /** With a newer snapshot everything before it is of no more use. */
    KnownAggregate startingFrom(EventRow newer) {
        List<KnownEvent> after = events.stream()
                .filter(event -> event.sequence() > newer.sequence())
                .toList();
        return new KnownAggregate(newer.sequence(), newer, after);
    }

    /** Of an aggregate whose newest snapshot can't be used all events are needed, as there is no older snapshot. */
    static KnownAggregate besides(EventRow unusable) {
        return new KnownAggregate(unusable.sequence(), null, List.of());
    }

    KnownAggregate followedBy(List<KnownEvent> more) {
        return more.isEmpty()
                ? this
                : new KnownAggregate(
                        looked,
                        snapshot,
                        Stream.concat(events.stream(), more.stream()).toList());
    }

    Stream<DomainEventMessage<?>> messages() {
        return events.stream().flatMap(event -> event.messages().stream());
    }

    /** About how much of the heap it takes. */
    long bytes() {
        return (snapshot == null ? 0 : snapshot.bytes())
                + events.stream().mapToLong(KnownEvent::bytes).sum();
    }
}
