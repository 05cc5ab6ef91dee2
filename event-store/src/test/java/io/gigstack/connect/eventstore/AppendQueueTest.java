package io.gigstack.connect.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AppendQueueTest {

    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final AppendQueue queue = new AppendQueue();

    @Test
    void who_has_stood_in_line_for_too_long_is_taken_out() throws InterruptedException {
        Append first = since(Duration.ZERO, 1);
        Append second = since(Duration.ZERO, 1);
        queue.offer(first);
        queue.offer(second);

        assertThat(queue.takeLate(A_MOMENT)).first().isEqualTo(first);
        queue.close();
        assertThat(queue.take()).doesNotContain(first);
    }

    @Test
    void who_came_later_stays() throws InterruptedException {
        Append late = since(AN_HOUR, 1);
        Append fresh = since(Duration.ZERO, 1);
        queue.offer(late);
        queue.offer(fresh);

        assertThat(queue.takeLate(A_MINUTE)).containsExactly(late);
        assertThat(queue.take()).containsExactly(fresh);
    }

    @Test
    void who_is_taken_out_makes_room() throws InterruptedException {
        queue.offer(since(AN_HOUR, AppendQueue.MOST_BYTES_WAITING));
        assertThat(queue.offer(since(Duration.ZERO, 1))).isFalse();

        assertThat(queue.takeLate(A_MINUTE)).hasSize(1);
        assertThat(queue.offer(since(Duration.ZERO, 1))).isTrue();
    }

    @Test
    void also_in_a_closed_line_nobody_waits_for_ever() throws InterruptedException {
        Append waiting = since(Duration.ZERO, 1);
        queue.offer(waiting);
        queue.close();

        assertThat(queue.takeLate(A_MOMENT)).containsExactly(waiting);
    }

    @Test
    void when_a_closed_line_is_written_out_nobody_can_be_late() throws InterruptedException {
        Append waiting = since(Duration.ZERO, 1);
        queue.offer(waiting);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Append>> late = threads.submit(() -> queue.takeLate(AN_HOUR));
            queue.close();

            assertThat(queue.take()).containsExactly(waiting);
            assertThat(AtOnce.result(late)).isEmpty();
        }
    }

    @Test
    void whoever_is_left_behind_can_be_told() {
        Append waiting = since(Duration.ZERO, 1);
        queue.offer(waiting);

        assertThat(queue.takeAll()).containsExactly(waiting);
        assertThat(queue.size()).isZero();
    }

    private static Append since(Duration ago, long bytes) {
        return new Append(
                List.of(), null, new Extras(), bytes, System.nanoTime() - ago.toNanos(), new CompletableFuture<>());
    }
}
