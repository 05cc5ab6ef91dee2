package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final long MIGRATIONS = 2;

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

    private static long migrations(Node node) {
        return node.jdbc()
                .sql("select count(*) from flyway_schema_history where version is not null and success")
                .query(Long.class)
                .single();
    }
}
