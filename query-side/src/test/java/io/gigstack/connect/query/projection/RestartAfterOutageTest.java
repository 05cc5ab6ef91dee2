package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.TestNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The watch over the processors, with a database that is away and back as the test wants it. */
@Execution(ExecutionMode.CONCURRENT)
class RestartAfterOutageTest {

    private final Tallying tallying = new Tallying(TestNode.shared());
    private final AtomicInteger startsByWatch = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;
    private volatile boolean seemsAway;

    @Test
    void a_processor_that_could_not_be_started_anew_is_tried_again_until_it_runs() {
        try (Processing _ = Processing.on(tallying, "node_a", transactions(), this::answers)) {
            tallying.awaitPosition(tallying.append("one", "a"));
            away = true;
            seemsAway = true;
            awaitAsked(1);
            // It answers, and is away again when the processor starts.
            seemsAway = false;
            Eventually.holds("a start failed", () -> startsByWatch.get() >= 1);
            away = false;

            tallying.awaitPosition(tallying.append("one", "b"));
        }
        assertThat(tallying.table.content()).isEqualTo(Map.of("one", "a,b"));
    }

    @Test
    void a_node_that_stands_by_is_not_started_again_and_again() {
        try (Processing _ = Processing.on(tallying, "node_a")) {
            tallying.awaitPosition(tallying.append("one", "a"));
            try (Processing _ = Processing.on(tallying, "node_b", transactions(), this::answers)) {
                away = true;
                seemsAway = true;
                awaitAsked(1);
                away = false;
                seemsAway = false;
                awaitAsked(2);
                int starts = startsByWatch.get();

                awaitAsked(2);

                assertThat(startsByWatch.get()).isEqualTo(starts);
            }
        }
    }

    private void awaitAsked(int times) {
        int enough = asked.get() + times;
        Eventually.holds("the watch has looked", () -> asked.get() >= enough);
    }

    private boolean answers() {
        asked.incrementAndGet();
        return !seemsAway;
    }

    private TransactionManager transactions() {
        TransactionManager database = Processing.transactions(tallying.node);
        return () -> {
            if (Thread.currentThread().getName().startsWith("projection-watch")) {
                startsByWatch.incrementAndGet();
            }
            if (away) {
                throw new IllegalStateException("as the test wants it: no database");
            }
            return database.startTransaction();
        };
    }
}
