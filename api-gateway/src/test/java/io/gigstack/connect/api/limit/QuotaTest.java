package io.gigstack.connect.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private final SetClock clock = new SetClock();
    private final Quota quota = new Quota(3, clock);

    @Test
    void the_first_uses_are_granted_and_no_more() {
        assertThat(quota.use("a")).isEqualTo(new Left(true, 2, 60));
        assertThat(quota.use("a")).isEqualTo(new Left(true, 1, 60));
        assertThat(quota.use("a")).isEqualTo(new Left(true, 0, 60));
        assertThat(quota.use("a")).isEqualTo(new Left(false, 0, 60));
        assertThat(quota.use("a")).isEqualTo(new Left(false, 0, 60));
    }

    @Test
    void each_name_has_its_own() {
        IntStream.range(0, 4).forEach(_ -> quota.use("a"));

        assertThat(quota.use("b")).isEqualTo(new Left(true, 2, 60));
    }

    @Test
    void the_window_begins_with_the_first_use_and_ends_a_minute_later_whatever_comes_meanwhile() {
        quota.use("a");
        clock.pass(Duration.ofMillis(59_999));
        quota.use("a");
        quota.use("a");

        assertThat(quota.use("a")).isEqualTo(new Left(false, 0, 1));
        clock.pass(Duration.ofMillis(1));
        assertThat(quota.use("a")).isEqualTo(new Left(true, 2, 60));
    }

    @Test
    void who_waits_for_as_long_as_is_said_is_granted_again() {
        IntStream.range(0, 3).forEach(_ -> quota.use("a"));
        clock.pass(Duration.ofMillis(30_500));

        Left refused = quota.use("a");

        assertThat(refused).isEqualTo(new Left(false, 0, 30));
        clock.pass(Duration.ofSeconds(refused.seconds()));
        assertThat(quota.use("a").granted()).isTrue();
    }

    @Test
    void looking_uses_nothing() {
        assertThat(quota.look("a")).isEqualTo(new Left(true, 3, 60));
        quota.use("a");
        clock.pass(Duration.ofSeconds(10));
        assertThat(quota.look("a")).isEqualTo(new Left(true, 2, 50));
        quota.use("a");
        quota.use("a");
        assertThat(quota.look("a")).isEqualTo(new Left(false, 0, 50));
        clock.pass(Duration.ofSeconds(50));
        assertThat(quota.look("a")).isEqualTo(new Left(true, 3, 60));
    }

    @Test
    void a_clock_that_is_put_back_locks_no_one_out() {
        IntStream.range(0, 4).forEach(_ -> quota.use("a"));

        clock.pass(Duration.ofHours(-1));

        assertThat(quota.use("a")).isEqualTo(new Left(true, 2, 60));
    }

    @Test
    void of_many_at_once_exactly_as_many_are_granted_as_there_are() throws Exception {
        Quota ofMany = new Quota(1_000, clock);
        List<Future<Long>> granted = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int caller = 0; caller < 8; caller++) {
                granted.add(callers.submit(() -> IntStream.range(0, 500)
                        .filter(_ -> ofMany.use("a").granted())
                        .count()));
            }
        }

        long all = 0;
        for (Future<Long> one : granted) {
            all += one.get();
        }
        assertThat(all).isEqualTo(1_000);
    }

    @Test
    void however_many_names_come_only_so_many_are_kept_and_those_that_come_often_are_among_them() {
        Quota small = new Quota(3, 100, clock);
        for (int i = 0; i < 100_000; i++) {
            small.use("seldom-" + i);
            small.use("often");
            assertThat(small.names()).isLessThanOrEqualTo(100);
        }

        assertThat(small.look("often").granted()).isFalse();
    }
}
