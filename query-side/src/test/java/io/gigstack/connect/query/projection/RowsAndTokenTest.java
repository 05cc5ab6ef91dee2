package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.TestNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rows and the place up to which the log was folded are written together, or neither of them. */
@Execution(ExecutionMode.CONCURRENT)
class RowsAndTokenTest {

    private final Tallying tallying = new Tallying(TestNode.shared());

    @Test
    void when_the_rows_can_not_be_written_neither_they_nor_the_position_move_and_later_both_do() {
        long first = tallying.append("one", "a");
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(first);
            assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a"));

            tallying.table.fail(true);
            long second = tallying.append("one", "b", "c");
            tallying.append("two", "x");
            Eventually.holds("it was tried again", () -> tallying.table.failures() >= 1);
            assertThat(tallying.position()).isLessThan(second - 1);
            assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a"));
            assertThat(tallying.letters()).isZero();

            tallying.table.fail(false);
            tallying.awaitPosition(second);
            Eventually.equal("all is folded, once", Map.of("one", "a,b,c", "two", "x"), () -> tallying.table.content());
        }
    }

    @Test
    void the_position_moves_on_behind_events_that_the_projection_does_not_fold() {
        Tallying other = new Tallying(TestNode.shared());
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(other.append("one", "a"));
        }

        assertThat(tallying.table.content()).isEmpty();
    }

    @Test
    void a_restart_goes_on_where_it_was_and_folds_nothing_twice() {
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.append("one", "a", "b"));
        }
        long whileStopped = tallying.append("one", "c");
        assertThat(tallying.position()).isLessThan(whileStopped);

        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(whileStopped);
        }

        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a,b,c"));
        assertThat(tallying.foldedAgain()).isEmpty();
    }

    @Test
    void processors_that_are_stopped_and_started_again_go_on_where_they_were() {
        try (Processing processing = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.append("one", "a"));
            processing.stop();
            long whileStopped = tallying.append("one", "b");
            assertThat(tallying.position()).isLessThan(whileStopped);

            processing.start();
            tallying.awaitPosition(whileStopped);
        }

        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a,b"));
        assertThat(tallying.foldedAgain()).isEmpty();
    }
}
