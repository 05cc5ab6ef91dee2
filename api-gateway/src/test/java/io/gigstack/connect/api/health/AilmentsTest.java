package io.gigstack.connect.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.projection.ProjectionState;
import io.gigstack.connect.query.projection.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One line tells all that is wrong, and nothing when nothing is. */
class AilmentsTest {

    private static final Standing RUNNING = new Standing(1, null);
    private static final Standing PAUSED = new Standing(1, Instant.EPOCH);

    @Test
    void who_is_well_is_not_named() {
        assertThat(Ailments.of(List.of(state("team_list", RUNNING, 29, null, 0))))
                .isEmpty();
        assertThat(Ailments.of(List.of())).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_in_one_line() {
        assertThat(Ailments.of(List.of(
                        state("api_key", RUNNING, 0, null, 0),
                        state("member_list", PAUSED, 90, null, 2),
                        state("team_details", RUNNING, 0, "no connection", 0),
                        state("team_list", RUNNING, 30, null, 0))))
                .contains("member_list is paused, has 2 dead letters; team_details fails; team_list is 30 s behind");
    }

    @Test
    void what_was_seen_long_ago_says_nothing() {
        AtomicLong nanos = new AtomicLong();
        try (ProjectionWatch watch = new ProjectionWatch(List::of, nanos::get)) {
            assertThat(watch.all()).isEmpty();
            watch.look();
            assertThat(watch.all()).isPresent();
            nanos.addAndGet(Duration.ofSeconds(30).toNanos());
            assertThat(watch.all()).isEmpty();
        }
    }

    private static ProjectionState state(
            String name, Standing standing, long secondsBehind, @Nullable String error, long letters) {
        return new ProjectionState(
                name, standing, 1, 1, Duration.ofSeconds(secondsBehind), null, List.of(), error, letters);
    }
}
