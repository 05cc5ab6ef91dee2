package io.gigstack.connect.benchmarks;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** An engine of Axon's event store, used as a command uses it: one transaction, one event. */
record Engine(String name, EventStorageEngine engine, TransactionManager transactions, Runnable resources)
        implements Subject {

    @Override
    public Worker worker() {
        return () -> transactions.executeInTransaction(() -> engine.appendEvents(Sample.event()));
    }

    @Override
    public void close() {
        resources.run();
    }
}
