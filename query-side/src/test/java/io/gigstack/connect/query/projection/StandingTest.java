package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.TestNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A projection that is paused, or that a later version has built, is left alone by every node. */
@Execution(ExecutionMode.CONCURRENT)
class StandingTest {

    private final Tallying tallying = new Tallying(TestNode.shared());
    private final Projections projections = tallying.projections();

    @Test
    void a_paused_projection_stands_still_on_every_node_and_over_restarts_until_it_is_resumed() {
        long position;
        try (Processing _ = Processing.on(tallying, "node_a");
                Processing _ = Processing.on(tallying, "node_b")) {
            tallying.awaitPosition(tallying.append("one", "a"));
            projections.pause(tallying.name);
            projections.pause(tallying.name);
            Eventually.equal("nobody folds it", "", tallying::owner);
            position = tallying.append("one", "b");
        }
        try (Processing _ = Processing.on(tallying, "node_a")) {
            awaitOtherFolds();
            assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a"));

            projections.resume(tallying.name);
            tallying.awaitPosition(position);
        }
        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a,b"));
        assertThat(tallying.foldedAgain()).isEmpty();
    }

    @Test
    void what_is_parked_can_be_retried_while_all_else_is_paused() {
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.append("bad", Tally.POISON));
            projections.pause(tallying.name);
            Eventually.equal("nobody folds it", "", tallying::owner);
            tallying.cure();
            assertThat(tallying.parkedEvents().retryAll(tallying.name)).isEqualTo(new Retried(1, 0));
        }
        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "poison"));
    }

    @Test
    void who_reads_what_is_paused_does_not_wait_for_it() {
        ProjectionProgress progress = new ProjectionProgress(tallying.node.readModels());
        progress.stands(tallying.name, true);

        long before = System.nanoTime();
        assertThat(progress.await(tallying.name, 1, Duration.ofSeconds(40))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));

        try (Processing _ = Processing.on(tallying)) {
            long position = tallying.append("one", "a");
            tallying.awaitPosition(position);
            assertThat(progress.await(tallying.name, position, Duration.ofSeconds(40)))
                    .isTrue();
        }
    }

    @Test
    void a_node_of_an_earlier_version_folds_nothing_of_what_a_later_one_has_built() {
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.append("one", "a"));
            tallying.builtBy(Tallying.VERSION + 1);
            // Perhaps before this node has looked: then nothing of its batch counts.
            long position = tallying.append("one", "b");
            Eventually.equal("nobody folds it", "", tallying::owner);
            awaitOtherFolds();
            assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a"));

            tallying.builtBy(Tallying.VERSION);
            tallying.awaitPosition(position);
        }
        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a,b"));
    }

    @Test
    void a_node_of_a_later_version_goes_on_with_what_an_earlier_one_has_built() {
        tallying.builtBy(Tallying.VERSION - 1);
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.append("one", "a"));
        }
        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a"));
    }

    /** Long enough for this one to have done the same. */
    private void awaitOtherFolds() {
        Tallying other = new Tallying(TestNode.shared());
        try (Processing _ = Processing.on(other, "node_a")) {
            other.awaitPosition(other.append("one", "a"));
        }
    }
}
