package io.gigstack.connect.auditlog;

import io.gigstack.connect.events.wire.EventSerializer;
import io.gigstack.connect.eventstore.EventStoreConfiguration;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event store whose log is written by hand, and what proves it. The tree is built when it is asked. */
final class Site implements AutoCloseable {

    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String APPEND = """
            insert into event (position, event_id, aggregate_id, sequence_number, aggregate_type,
                               occurred_at, payload_type, payload_revision, payload, metadata)
            values      (:position, :id, :aggregate, :sequence, 'Team',
                         '2024-01-15 10:30:00.123456+00', 'team.renamed', '1', :payload, '{}'::bytea)
            """;

    private final AnnotationConfigApplicationContext node;
    private final Map<String, Long> sequences = new HashMap<>();
    private long position;

    final JdbcClient jdbc;
    final AuditLog log;

    Site() {
        this(TestPostgres.newDatabase(), KEY);
    }

    Site(TestDatabase database, String key) {
        node = new AnnotationConfigApplicationContext();
        node.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "connect.event-store.url",
                                database.jdbcUrl(),
                                "connect.event-store.user",
                                database.user(),
                                "connect.event-store.password",
                                database.password(),
                                "connect.event-store.pool-size",
                                4,
                                "connect.audit-log.key",
                                key,
                                "connect.audit-log.interval",
                                "1h")));
        node.registerBean("eventSerializer", Serializer.class, EventSerializer::new);
        node.registerBean("snapshotSerializer", Serializer.class, EventSerializer::new);
        node.registerBean(EventUpcaster.class, () -> NoOpEventUpcaster.INSTANCE);
        node.registerBean(Clock.class, Clock::systemUTC);
        node.register(EventStoreConfiguration.class, AuditLogConfiguration.class);
        node.refresh();
        jdbc = JdbcClient.create(dataSource());
        log = node.getBean(AuditLog.class);
    }

    /** What reads its tables directly. */
    JdbcTemplate template() {
        return new JdbcTemplate(dataSource());
    }

    DataSource dataSource() {
        return node.getBean("eventStoreDataSource", DataSource.class);
    }

    /** Events of as many aggregates in turn. */
    void append(int events, int aggregates) {
        for (int i = 0; i < events; i++) {
            append("team_" + i % aggregates);
        }
    }

    void append(String aggregate) {
        long sequence = sequences.merge(aggregate, 0L, (before, _) -> before + 1);
        // As after a crash, some positions are nobody's.
        position += position % 7 == 3 ? 5 : 1;
        insert(position, aggregate, sequence);
    }

    void insert(long at, String aggregate, long sequence) {
        jdbc.sql(APPEND)
                .param("position", at)
                .param("id", "evt_" + at)
                .param("aggregate", aggregate)
                .param("sequence", sequence)
                .param(
                        "payload",
                        ("{\"name\":\"" + aggregate + "-" + sequence + "\"}").getBytes(StandardCharsets.UTF_8))
                .update();
    }

    int tamper(String sql) {
        return jdbc.sql(sql).update();
    }

    @Override
    public void close() {
        node.close();
    }
}
