package io.gigstack.connect.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.eventstore.Tail.Behind;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loading of aggregates from a node's database, and how much of it is read. */
final class Loading {

    final StatementCount statements;
    final KnownAggregates known;
    final AtomicInteger eventsRead = new AtomicInteger();
    final AtomicBoolean snapshotsAreReadable = new AtomicBoolean(true);

    /** Axon's own way: the snapshot, and all events after it. */
    private final EventStore plain;

    private Consumer<Set<Behind>> beforeQuery = _ -> {};

    Loading(Node node) {
        this(node, Long.MAX_VALUE, NoOpEventUpcaster.INSTANCE);
    }

    Loading(Node node, long mostBytes, EventUpcaster upcaster) {
        statements = new StatementCount(node.context().getBean(HikariDataSource.class));
        JdbcClient jdbc = JdbcClient.create(statements);
        PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
                PostgresEventStorageEngine.settings(new TextSerializer(), snapshotSerializer(), upcaster),
                node.context().getBean(AppendTransactions.class),
                new EventTable(jdbc),
                new SnapshotTable(jdbc),
                new LogHead());
        TailTable tails = new TailTable(new JdbcTemplate(statements), KnownAggregates.MOST_EVENTS);
        known = new KnownAggregates(
                engine,
                asked -> {
                    beforeQuery.accept(asked);
                    Map<Behind, Tail> found = tails.find(asked);
                    found.values()
                            .forEach(tail -> eventsRead.addAndGet(tail.events().size()));
                    return found;
                },
                mostBytes);
        plain = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    private Serializer snapshotSerializer() {
        Serializer serializer = new TextSerializer();
        return (Serializer) Proxy.newProxyInstance(
                Serializer.class.getClassLoader(), new Class<?>[] {Serializer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("deserialize") && !snapshotsAreReadable.get()) {
                        throw new SerializationException("planted");
                    }
                    return method.invoke(serializer, arguments);
                });
    }

    void beforeEachQuery(Consumer<Set<Behind>> work) {
        beforeQuery = work;
    }

    List<? extends DomainEventMessage<?>> load(String aggregate) {
        return known.load(aggregate).asStream().toList();
    }

    Content content(String aggregate) {
        return Content.of(known.load(aggregate));
    }

    Content contentWithoutMemory(String aggregate) {
        return Content.of(plain.readEvents(aggregate));
    }

    /** All that can be seen of a stream. */
    record Content(List<String> messages, Long last) {

        static Content of(DomainEventStream stream) {
            List<String> messages = stream.asStream().map(Content::text).toList();
            return new Content(messages, stream.getLastSequenceNumber());
        }

        private static String text(DomainEventMessage<?> message) {
            return String.join(
                    " | ",
                    message.getType(),
                    message.getAggregateIdentifier(),
                    String.valueOf(message.getSequenceNumber()),
                    message.getIdentifier(),
                    message.getTimestamp().toString(),
                    message.getPayloadType().getSimpleName(),
                    String.valueOf(message.getPayload()),
                    message.getMetaData().toString());
        }
    }
}
