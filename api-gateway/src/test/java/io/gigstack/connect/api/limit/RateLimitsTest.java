package io.gigstack.connect.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final String HERE = "203.0.113.7";
    private static final String ELSEWHERE = "203.0.113.8";

    private final SetClock clock = new SetClock();
    private final RateLimits limits = new RateLimits(10_000, this::goodKeys, clock);

    private final Set<String> stored = new HashSet<>();
    private int listings;

    private Set<String> goodKeys() {
        listings++;
        return Set.copyOf(stored);
    }

    private void fail(String address, int times) {
        IntStream.range(0, times).forEach(i -> {
            limits.admit(address, "wrong-" + i);
            limits.failed(address, "wrong-" + i);
        });
    }

    private static void isRefused(ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.RATE_LIMIT_EXCEEDED));
    }

    @Test
    void a_request_is_told_what_is_left_and_for_how_long() {
        limits.use("key");
        clock.pass(Duration.ofMillis(1_500));

        assertThat(limits.use("key"))
                .isEqualTo(
                        Map.of("RateLimit-Policy", "\"default\";q=10000;w=60", "RateLimit", "\"default\";r=9998;t=59"));
    }

    @Test
    void a_key_that_is_used_up_is_refused_before_it_is_looked_up_until_the_minute_is_over() {
        RateLimits few = new RateLimits(2, this::goodKeys, clock);
        few.use("key");
        few.use("key");

        isRefused(() -> few.use("key"));
        isRefused(() -> few.admit(HERE, "key"));
        few.admit(HERE, "other");
        clock.pass(Window.LENGTH);
        few.admit(HERE, "key");
    }

    @Test
    void thirty_failures_a_minute_are_looked_up_and_no_more() {
        fail(HERE, 30);

        isRefused(() -> limits.admit(HERE, "wrong-31"));
        isRefused(() -> limits.admit(HERE, ""));
        limits.admit(ELSEWHERE, "wrong-31");
        clock.pass(Window.LENGTH);
        limits.admit(HERE, "wrong-31");
    }

    @Test
    void what_is_refused_does_not_make_the_minute_longer() {
        fail(HERE, 30);
        clock.pass(Duration.ofSeconds(59));
        IntStream.range(0, 100).forEach(_ -> isRefused(() -> limits.admit(HERE, "wrong")));
        clock.pass(Duration.ofSeconds(1));

        limits.admit(HERE, "wrong");
    }

    @Test
    void a_good_key_does_not_count_for_its_address() {
        IntStream.range(0, 1_000).forEach(i -> {
            limits.admit(HERE, "good-" + i);
            limits.use("good-" + i);
        });

        limits.admit(HERE, "wrong");
    }

    @Test
    void a_key_that_was_good_before_works_from_an_address_that_others_guess_from() {
        limits.use("good");
        fail(HERE, 30);

        assertThatCode(() -> limits.admit(HERE, "good")).doesNotThrowAnyException();
        isRefused(() -> limits.admit(HERE, "unknown"));
    }

    @Test
    void so_does_one_that_was_never_used_here() {
        stored.add("good");
        fail(HERE, 30);

        limits.admit(HERE, "good");
        limits.admit(HERE, "good");
    }

    @Test
    void guesses_cost_one_listing_of_the_good_keys_a_minute_and_none_before_there_are_too_many() {
        fail(HERE, 30);
        assertThat(listings).isZero();

        IntStream.range(0, 100).forEach(i -> isRefused(() -> limits.admit(HERE, "wrong-" + i)));

        assertThat(listings).isEqualTo(1);
        clock.pass(Window.LENGTH);
        fail(HERE, 30);
        stored.add("issued since");
        limits.admit(HERE, "issued since");
        assertThat(listings).isEqualTo(2);
    }

    @Test
    void a_listed_key_that_is_revoked_meanwhile_is_looked_up_only_once() {
        stored.add("revoked");
        fail(HERE, 30);
        limits.admit(HERE, "revoked");

        limits.failed(HERE, "revoked");

        isRefused(() -> limits.admit(HERE, "revoked"));
        stored.clear();
        clock.pass(Window.LENGTH);
        fail(HERE, 30);
        isRefused(() -> limits.admit(HERE, "revoked"));
    }

    @Test
    void one_that_is_good_no_more_is_no_way_around_the_limit() {
        limits.use("revoked");
        fail(HERE, 30);
        limits.admit(HERE, "revoked");
        limits.failed(HERE, "revoked");

        isRefused(() -> limits.admit(HERE, "revoked"));
    }

    @Test
    void a_small_quota_leaves_room_for_a_typing_error() {
        RateLimits few = new RateLimits(1, this::goodKeys, clock);
        IntStream.range(0, 5).forEach(_ -> {
            few.admit(HERE, "wrong");
            few.failed(HERE, "wrong");
        });

        isRefused(() -> few.admit(HERE, "wrong"));
    }

    @Test
    void tokens_that_failed_and_wrong_keys_count_together_and_no_token_is_known_to_be_good() {
        fail(HERE, 20);
        IntStream.range(0, 10).forEach(_ -> {
            limits.admitToken(HERE);
            limits.tokenFailed(HERE);
        });
        stored.add("good");

        isRefused(() -> limits.admitToken(HERE));
        isRefused(() -> limits.admit(HERE, "wrong"));
        limits.admit(HERE, "good");
        limits.admitToken(ELSEWHERE);
        clock.pass(Window.LENGTH);
        limits.admitToken(HERE);
    }

    @Test
    void without_a_quota_nothing_is_counted_and_nothing_told() {
        RateLimits none = new RateLimits(0, this::goodKeys, clock);
        IntStream.range(0, 10_001).forEach(_ -> {
            none.admit(HERE, "wrong");
            none.failed(HERE, "wrong");
            none.admitToken(HERE);
            none.tokenFailed(HERE);
        });

        assertThat(none.use("key")).isEmpty();
        none.admit(HERE, "key");
    }
}
