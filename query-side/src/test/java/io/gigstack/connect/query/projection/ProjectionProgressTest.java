package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.TestNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ProjectionProgressTest {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration SHORT = Duration.ofMillis(60);

    private final Tallying tallying = new Tallying(TestNode.shared());

    /** Of a node on which the projection does not run. */
    private final ProjectionProgress elsewhere =
            new ProjectionProgress(TestNode.shared().readModels());

    @Test
    void nothing_has_to_be_waited_for_by_who_has_written_nothing() {
        assertThat(elsewhere.await(tallying.name, -1, Duration.ZERO)).isTrue();
        assertThat(elsewhere.position(tallying.name)).isEqualTo(-1);
    }

    @Test
    void a_position_that_another_node_folds_is_seen_there_and_here() {
        long position = tallying.append("one", "a");
        assertThat(elsewhere.await(tallying.name, position, SHORT)).isFalse();
        try (Processing _ = Processing.on(tallying)) {
            assertThat(elsewhere.await(tallying.name, position, LONG)).isTrue();
        }

        assertThat(tallying.table.content()).containsEntry("one", "a");
        assertThat(elsewhere.await(tallying.name, position, SHORT)).isTrue();
        // Tests that run beside this one append to the same log.
        assertThat(elsewhere.position(tallying.name)).isGreaterThanOrEqualTo(position);
    }

    @Test
    void a_position_that_nobody_reaches_is_not_waited_for_beyond_the_deadline() {
        long before = System.nanoTime();

        assertThat(elsewhere.await(tallying.name, Long.MAX_VALUE, SHORT)).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(SHORT, LONG);
        assertThat(elsewhere.await("no_such_projection", 0, SHORT)).isFalse();
    }

    @Test
    void a_projection_of_this_node_tells_all_who_wait_without_being_asked() throws Exception {
        List<Future<Boolean>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                waiting.add(threads.submit(() -> elsewhere.await(tallying.name, 7, LONG)));
            }
            elsewhere.reached(tallying.name, 6);
            elsewhere.reached(tallying.name, 9);
            elsewhere.reached(tallying.name, 3);

            for (Future<Boolean> one : waiting) {
                assertThat(result(one)).isTrue();
            }
        }
        assertThat(elsewhere.await(tallying.name, 9, Duration.ZERO)).isTrue();
        assertThat(elsewhere.await(tallying.name, 10, Duration.ZERO)).isFalse();
    }

    private static boolean result(Future<Boolean> one) throws ExecutionException, InterruptedException {
        return one.get();
    }
}
