package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running event store, wired as the product wires it. */
record Node(AnnotationConfigApplicationContext context) implements EngineUnderTest {

    static Node on(TestDatabase database) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "event store",
                        Map.of(
                                "connect.event-store.url", database.jdbcUrl(),
                                "connect.event-store.user", database.user(),
                                "connect.event-store.password", database.password(),
                                "connect.event-store.pool-size", 12)));
        context.registerBean("eventSerializer", Serializer.class, TextSerializer::new);
        context.registerBean("snapshotSerializer", Serializer.class, TextSerializer::new);
        context.registerBean(EventUpcaster.class, () -> NoOpEventUpcaster.INSTANCE);
        context.register(EventStoreConfiguration.class);
        context.refresh();
        return new Node(context);
    }

    @Override
    public EventStorageEngine engine() {
        return context.getBean(EventStorageEngine.class);
    }

    @Override
    public TransactionManager transactions() {
        return context.getBean(TransactionManager.class);
    }

    EventStore store() {
        return context.getBean(EventStore.class);
    }

    WriterPositions writers() {
        return context.getBean(WriterPositions.class);
    }

    Appender appender() {
        return context.getBean(Appender.class);
    }

    Receipts receipts() {
        return context.getBean(Receipts.class);
    }

    Claims claims() {
        return context.getBean(Claims.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void empty() {
        jdbc().sql("truncate event, snapshot, writer_position, receipt, claim").update();
    }

    @Override
    public void close() {
        context.close();
    }

    void snapshot(String aggregate, long sequence, Written payload) {
        engine().storeSnapshot(Examples.event(aggregate, sequence, payload, Map.of(), Instant.now()));
    }
}
