package io.gigstack.connect.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Wires the event store. Its beans are named, since the read models have a data source of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreProperties.class)
public class EventStoreConfiguration {

    /** The schema that holds the log. */
    public static final String SCHEMA = "event_store";

    /** How long a request waits for a connection, in milliseconds, before the database counts as gone. */
    private static final int CONNECTION_TIMEOUT = 3_000;

    /** Few, since each costs time at the start and memory in the database. */
    private static final int IDLE_CONNECTIONS = 2;

    /** How long a reader waits, in milliseconds, before it looks for events that another node has appended. */
    private static final int FETCH_DELAY = 50;

    /** The newest events, which all projections read at about the same time. */
    private static final int CACHED_EVENTS = 1_000;

    /** Its schema is migrated before anyone gets it. */
    @Bean(destroyMethod = "close")
    HikariDataSource eventStoreDataSource(EventStoreProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("event-store");
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.user());
        config.setPassword(properties.password());
        config.setMaximumPoolSize(properties.poolSize());
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        config.setSchema(SCHEMA);
        config.addDataSourceProperty("ApplicationName", "connect-event-store");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        return dataSource;
    }

    @Bean
    DataSourceTransactionManager eventStoreTransactions(
            @Qualifier("eventStoreDataSource") HikariDataSource dataSource) {
        // A command that is refused before it reads anything takes no connection.
        return new DataSourceTransactionManager(new LazyConnectionDataSourceProxy(dataSource));
    }

    @Bean
    TransactionManager commandTransactions(
            @Qualifier("eventStoreTransactions") DataSourceTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    JdbcClient eventStoreJdbc(@Qualifier("eventStoreTransactions") DataSourceTransactionManager transactions) {
        return JdbcClient.create(dataSource(transactions));
    }

    @Bean
    WriterPositions writerPositions(@Qualifier("eventStoreJdbc") JdbcClient jdbc) {
        return new WriterPositions(jdbc);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventStoreTransactions") DataSourceTransactionManager transactions,
            @Qualifier("commandTransactions") TransactionManager commandTransactions,
            @Qualifier("eventStoreJdbc") JdbcClient jdbc,
            WriterPositions writers,
            @Qualifier("eventSerializer") Serializer events,
            @Qualifier("snapshotSerializer") Serializer snapshots,
            EventUpcaster upcasters) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(dataSource(transactions));
        return new OrderedEventStorageEngine(
                OrderedEventStorageEngine.settings(connections, commandTransactions, events, snapshots, upcasters),
                commandTransactions,
                jdbc,
                writers);
    }

    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(EventStorageEngine engine) {
        return new WakingEventStore(EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY)
                .cachedEvents(CACHED_EVENTS));
    }

    private static javax.sql.DataSource dataSource(DataSourceTransactionManager transactions) {
        return java.util.Objects.requireNonNull(transactions.getDataSource());
    }
}
