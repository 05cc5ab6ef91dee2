package io.gigstack.connect.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the event store. Its beans are named, since the read models have a data source of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreProperties.class)
public class EventStoreConfiguration {

    /** The schema that holds the log. */
    public static final String SCHEMA = "event_store";

    /** How long a statement of the appender may take, in seconds. */
    private static final int WRITE_TIMEOUT = 15;

    /**
     * Nobody waits for the lock of a node that is frozen or cut off: the database ends its session, or a node gives up
     * first.
     */
    private static final String SESSION = "-c lock_timeout=5s -c idle_in_transaction_session_timeout=4s";

    /** How long readers wait before they look by themselves. They are woken before, see LogListener. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** An eighth of the heap may be taken by the aggregates that are kept: 32 MiB of 256, some 10,000 events. */
    private static final int PART_FOR_AGGREGATES = 8;

    /** Its schema is migrated before anyone gets it. */
    @Bean(destroyMethod = "close")
    HikariDataSource eventStoreDataSource(EventStoreProperties properties) {
        return schema(properties).migratedPool(properties.poolSize());
    }

    @Bean
    JdbcClient eventStoreJdbc(@Qualifier("eventStoreDataSource") HikariDataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    WriterPositions writerPositions(@Qualifier("eventStoreDataSource") HikariDataSource dataSource) {
        return new WriterPositions(new JdbcTemplate(dataSource));
    }

    @Bean
    LogHead logHead() {
        return new LogHead();
    }

    /** After the migration, which the pooled data source stands for. */
    @Bean
    Appender appender(
            EventStoreProperties properties,
            LogHead head,
            @Qualifier("eventStoreDataSource") HikariDataSource migrated) {
        return new Appender(new LogWriter(unpooled(properties, "connect-appender"), head));
    }

    @Bean
    AppendTransactions commandTransactions(Appender appender) {
        return new AppendTransactions(appender);
    }

    @Bean
    Receipts receipts(AppendTransactions transactions, @Qualifier("eventStoreJdbc") JdbcClient jdbc) {
        return new Receipts(transactions, jdbc);
    }

    @Bean
    Claims claims(AppendTransactions transactions, @Qualifier("eventStoreJdbc") JdbcClient jdbc) {
        return new Claims(transactions, jdbc);
    }

    @Bean
    SubjectKeys subjectKeys(AppendTransactions transactions, @Qualifier("eventStoreJdbc") JdbcClient jdbc) {
        return new SubjectKeys(transactions, jdbc);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            AppendTransactions transactions,
            @Qualifier("eventStoreJdbc") JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer events,
            @Qualifier("snapshotSerializer") Serializer snapshots,
            EventUpcaster upcasters,
            LogHead head) {
        return new PostgresEventStorageEngine(
                PostgresEventStorageEngine.settings(events, snapshots, upcasters),
                transactions,
                new EventTable(jdbc),
                new SnapshotTable(jdbc),
                head);
    }

    @Bean
    KnownAggregates knownAggregates(
            PostgresEventStorageEngine engine, @Qualifier("eventStoreDataSource") HikariDataSource dataSource) {
        TailTable tails = new TailTable(new JdbcTemplate(dataSource), KnownAggregates.MOST_EVENTS);
        return new KnownAggregates(engine, tails::find, Runtime.getRuntime().maxMemory() / PART_FOR_AGGREGATES);
    }

    @Bean(destroyMethod = "close")
    PostgresEventStore eventStore(PostgresEventStorageEngine engine, KnownAggregates aggregates, LogHead head) {
        PostgresEventStore store = new PostgresEventStore(engine, aggregates, PATIENCE);
        head.watch(store::lookForMore);
        return store;
    }

    @Bean
    LogListener logListener(
            EventStoreProperties properties,
            LogHead head,
            @Qualifier("eventStoreDataSource") HikariDataSource migrated) {
        return new LogListener(unpooled(properties, "connect-listener"), head);
    }

    private static PGSimpleDataSource unpooled(EventStoreProperties properties, String name) {
        PGSimpleDataSource dataSource = schema(properties).unpooled(name);
        dataSource.setSocketTimeout(WRITE_TIMEOUT);
        dataSource.setOptions(SESSION);
        return dataSource;
    }

    private static SchemaDataSource schema(EventStoreProperties properties) {
        return new SchemaDataSource(
                "event-store",
                SCHEMA,
                "classpath:db/event-store",
                properties.url(),
                properties.user(),
                properties.password());
    }
}
