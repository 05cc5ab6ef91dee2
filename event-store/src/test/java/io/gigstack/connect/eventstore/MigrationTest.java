package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Summary;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationTest {

    private static final long MIGRATIONS = 4;

    @Test
    void a_second_start_changes_nothing_and_finds_the_events_of_the_first() {
        TestDatabase database = TestPostgres.newDatabase();
        try (Node first = Node.on(database)) {
            first.append(note("book_1", 0));
        }

        try (Node second = Node.on(database)) {
            assertThat(second.of("book_1")).hasSize(1);
            assertThat(migrations(second)).isEqualTo(MIGRATIONS);
        }
    }

    @Test
    void nodes_that_start_for_the_first_time_at_once_agree_on_one_schema() {
        TestDatabase database = TestPostgres.newDatabase();

        List<Node> nodes = AtOnce.all(3, _ -> (Callable<Node>) () -> Node.on(database));

        nodes.getFirst().append(note("book_1", 0));
        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.of("book_1")).hasSize(1);
            assertThat(migrations(node)).isEqualTo(MIGRATIONS);
        });
        nodes.forEach(Node::close);
    }

    @Test
    void a_log_of_the_first_schema_is_read_and_goes_on() {
        TestDatabase database = TestPostgres.newDatabase();
        var dataSource = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(EventStoreConfiguration.SCHEMA)
                .locations("classpath:db/event-store")
                .target("1")
                .load()
                .migrate();
        JdbcClient.create(dataSource).sql("""
                insert into event_store.event (event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                                               payload_type, payload_revision, payload, metadata)
                values ('evt_0', 'book_1', 0, 'notebook', '2024-01-15T10:30:00.001Z', 'note', '1', 'first', '');

                insert into event_store.snapshot
                values ('evt_1', 'book_1', 9,  'notebook', '2024-01-15T10:30:00.001Z', 'summary', '2', 'ten', ''),
                       ('evt_2', 'book_1', 19, 'notebook', '2024-01-15T10:30:00.001Z', 'summary', '2', 'twenty', '')
                """).update();

        try (Node node = Node.on(database)) {
            node.append(note("book_1", 1));
            assertThat(node.log())
                    .extracting(event -> event.trackingToken().position().orElseThrow())
                    .containsExactly(1L, 2L);
            assertThat(node.of("book_1").getFirst().getTimestamp())
                    .isEqualTo(Instant.parse("2024-01-15T10:30:00.001Z"));
            assertThat(node.engine().readSnapshot("book_1").orElseThrow().getPayload())
                    .isEqualTo(new Summary("twenty"));
        }
    }

    private static long migrations(Node node) {
        return node.jdbc()
                .sql("select count(*) from flyway_schema_history where version is not null and success")
                .query(Long.class)
                .single();
    }
}
