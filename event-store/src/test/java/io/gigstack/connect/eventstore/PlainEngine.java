package io.gigstack.connect.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Axon's own JDBC engine, as it comes, on our tables. */
final class PlainEngine {

    private PlainEngine() {}

    static EventStorageEngine on(Node node) {
        var dataSource =
                java.util.Objects.requireNonNull(node.springTransactions().getDataSource());
        return OrderedEventStorageEngine.settings(
                        new SpringDataSourceConnectionProvider(dataSource),
                        node.transactions(),
                        new TextSerializer(),
                        new TextSerializer(),
                        NoOpEventUpcaster.INSTANCE)
                .build();
    }
}
