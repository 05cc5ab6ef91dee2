package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.TestNode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** However many nodes there are, one of them folds. */
@Execution(ExecutionMode.CONCURRENT)
class TwoNodesTest {

    private final Tallying tallying = new Tallying(TestNode.shared());

    @Test
    void one_of_two_nodes_folds_and_the_other_takes_over_when_it_stops() {
        try (Processing a = Processing.on(tallying, "node_a");
                Processing b = Processing.on(tallying, "node_b")) {
            tallying.awaitPosition(tallying.append("one", "a", "b"));
            String first = owner();
            tallying.awaitPosition(tallying.append("one", "c"));
            assertThat(owner()).isEqualTo(first).isIn("node_a", "node_b");

            boolean aIsFirst = Objects.equals(first, "node_a");
            (aIsFirst ? a : b).close();
            tallying.awaitPosition(tallying.append("one", "d"));

            assertThat(owner()).isEqualTo(aIsFirst ? "node_b" : "node_a");
        }
        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a,b,c,d"));
        assertThat(tallying.foldedAgain()).isEmpty();
    }

    @Test
    void what_a_node_held_that_has_vanished_is_taken_over() {
        hold("vanished", "now() - interval '6 s'");
        try (Processing _ = Processing.on(tallying, "node_a")) {
            tallying.awaitPosition(tallying.append("one", "a"));
        }

        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a"));
    }

    @Test
    void what_a_living_node_holds_is_left_to_it() {
        hold("alive", "now() + interval '1 h'");
        Tallying free = new Tallying(TestNode.shared());
        tallying.append("one", "a");
        try (Processing _ = Processing.on(tallying, "node_a");
                Processing _ = Processing.on(free, "node_a")) {
            free.awaitPosition(free.append("one", "a"));
            assertThat(tallying.position()).isEqualTo(-1);

            hold("alive", "now() - interval '6 s'");
            tallying.awaitPosition(free.node.log().head());
        }
        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a"));
    }

    private String owner() {
        Eventually.holds("someone owns it", () -> !tallying.owner().isEmpty());
        return tallying.owner();
    }

    private void hold(String owner, String at) {
        tallying.node
                .readModels()
                .sql("""
                        update token
                        set    owner = :owner,
                               timestamp = to_char((%s) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                        where  processor_name = :name
                        """.formatted(at))
                .param("owner", owner)
                .param("name", tallying.name)
                .update();
    }
}
