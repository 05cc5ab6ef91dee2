package io.gigstack.connect.eventstore;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** What the contract of engines asks for. Its serializers have to be {@link TextSerializer}s. */
interface EngineUnderTest extends AutoCloseable {

    EventStorageEngine engine();

    /** Makes the transactions that the engine takes part in. */
    TransactionManager transactions();

    /** Forgets every event and snapshot. */
    void empty();

    @Override
    void close();

    default void append(EventMessage<?>... events) {
        append(List.of(events));
    }

    default void append(List<? extends EventMessage<?>> events) {
        engine().appendEvents(events);
    }

    /** Does this in a transaction that is rolled back. */
    default void inVain(Runnable work) {
        Transaction transaction = transactions().startTransaction();
        try {
            work.run();
        } finally {
            transaction.rollback();
        }
    }

    default List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine().readEvents(token, false)) {
            return events.toList();
        }
    }

    /** The whole log. */
    default List<? extends TrackedEventMessage<?>> log() {
        return after(null);
    }

    default List<? extends DomainEventMessage<?>> of(String aggregate) {
        return engine().readEvents(aggregate).asStream().toList();
    }
}
