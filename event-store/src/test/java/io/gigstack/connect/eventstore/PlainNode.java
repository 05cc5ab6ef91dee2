package io.gigstack.connect.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.postgres.testing.TestDatabase;
import java.sql.SQLException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Axon's own JDBC engine, as it comes, on tables as it expects them. Only that a duplicate key is one it is told, which it
 * does not find out by itself on PostgreSQL.
 */
final class PlainNode implements EngineUnderTest {

    private static final String SCHEMA = "plain";

    private final HikariDataSource dataSource;
    private final TransactionManager transactions;
    private final EventStorageEngine engine;

    PlainNode(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setSchema(SCHEMA);
        dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations("classpath:db/event-store")
                .target("1")
                .load()
                .migrate();
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
        TextSerializer serializer = new TextSerializer();
        engine = JdbcEventStorageEngine.builder()
                .schema(EventSchema.builder()
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
                        .build())
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(PlainNode::isDuplicate)
                .build();
    }

    private static boolean isDuplicate(Throwable failure) {
        return (failure instanceof SQLException sql && "23505".equals(sql.getSQLState()))
                || (failure.getCause() != null && isDuplicate(failure.getCause()));
    }

    @Override
    public EventStorageEngine engine() {
        return engine;
    }

    @Override
    public TransactionManager transactions() {
        return transactions;
    }

    @Override
    public void empty() {
        JdbcClient.create(dataSource)
                .sql("truncate event, snapshot restart identity")
                .update();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
