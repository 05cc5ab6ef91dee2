package io.gigstack.connect.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's JDBC engine with one change that makes its order right: every append takes a lock before it takes a position,
 * and keeps it until its commit is visible. So positions become visible in their order, and a reader that has seen one
 * has seen all below it. Without the lock the engine can skip a committed event for ever (AxonFramework issue 4829).
 */
final class OrderedEventStorageEngine extends JdbcEventStorageEngine {

    /** In a statement of its own: a later statement sees all that was committed before the lock was given. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('connect.event_store.append'))";

    /** Two nodes may take the same snapshot at once: the first one is as good as the second. */
    private static final String STORE_SNAPSHOT = """
            insert into %s (%s)
            values      (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String UNIQUE_VIOLATION = "23505";

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("event")
            .snapshotTable("snapshot")
            .globalIndexColumn("position")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("aggregate_id")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("aggregate_type")
            .timestampColumn("occurred_at")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private final TransactionManager transactions;
    private final JdbcClient jdbc;
    private final WriterPositions writers;

    OrderedEventStorageEngine(
            Builder settings, TransactionManager transactions, JdbcClient jdbc, WriterPositions writers) {
        super(settings);
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.writers = writers;
    }

    static Builder settings(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events,
            Serializer snapshots,
            EventUpcaster upcasters) {
        return JdbcEventStorageEngine.builder()
                .schema(SCHEMA)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .snapshotFilter(snapshot -> isWrittenAsToday(snapshot, snapshots))
                .appendSnapshot(OrderedEventStorageEngine::storeSnapshot)
                .persistenceExceptionResolver(OrderedEventStorageEngine::isDuplicate)
                .upcasterChain(upcasters);
    }

    /** Axon's own resolver looks for an exception class that the PostgreSQL driver never throws. */
    private static boolean isDuplicate(Throwable failure) {
        return (failure instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))
                || (failure.getCause() != null && isDuplicate(failure.getCause()));
    }

    private static PreparedStatement storeSnapshot(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            DomainEventMessage<?> snapshot,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        SerializedObject<?> payload = snapshot.serializePayload(serializer, dataType);
        PreparedStatement statement = connection.prepareStatement(
                STORE_SNAPSHOT.formatted(schema.snapshotTable(), schema.domainEventFields()));
        statement.setString(1, snapshot.getIdentifier());
        statement.setString(2, snapshot.getAggregateIdentifier());
        statement.setLong(3, snapshot.getSequenceNumber());
        statement.setString(4, snapshot.getType());
        timestamps.writeTimestamp(statement, 5, snapshot.getTimestamp());
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setObject(8, payload.getData());
        statement.setObject(9, snapshot.serializeMetaData(serializer, dataType).getData());
        return statement;
    }

    private static boolean isWrittenAsToday(DomainEventData<?> snapshot, Serializer snapshots) {
        SerializedType stored = snapshot.getPayload().getType();
        return Objects.equals(snapshots.typeForClass(snapshots.classForType(stored)), stored);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        transactions.executeInTransaction(() -> {
            jdbc.sql(LOCK).query((row, number) -> row.wasNull()).single();
            super.appendEvents(events, serializer);
            if (events.getLast().getMetaData().get(WriterPositions.WRITER) instanceof String writer) {
                writers.advance(writer);
            }
        });
    }
}
