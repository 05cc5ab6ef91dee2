package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.OperationRefused.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The work of a projection is divided and put together again while it goes on. */
@Execution(ExecutionMode.CONCURRENT)
class SegmentsTest {

    private static final int AGGREGATES = 12;

    private final Tallying tallying = new Tallying(TestNode.shared());
    private final Projections projections = tallying.projections();
    private final Map<String, String> expected = new TreeMap<>();

    @Test
    void while_the_work_is_divided_and_put_together_each_event_is_folded_once_and_in_its_order() {
        try (Processing _ = Processing.on(tallying, "node_a");
                Processing _ = Processing.on(tallying, "node_b")) {
            write(1);
            projections.split(tallying.name, 0);
            write(2);
            projections.split(tallying.name, 1);
            write(3);
            awaitAll();
            projections.merge(tallying.name, 3);
            write(4);
            projections.merge(tallying.name, 0);
            write(5);
            awaitAll();
        }
        assertThat(segments()).containsExactly(0);
        assertThat(tallying.letters()).isZero();
    }

    @Test
    void two_nodes_share_what_was_split_and_readers_wait_for_the_slower_one() {
        projections.split(tallying.name, 0);
        try (Processing node = Processing.on(tallying, "node_a")) {
            ProjectionProgress progress = node.progress();
            write(1);
            awaitAll();
            hold(1, "node_b");
            write(2);
            long head = tallying.node.log().head();
            Eventually.holds(
                    "the other half is at the head", () -> positions().stream().anyMatch(position -> position >= head));

            assertThat(progress.await(tallying.name, head, Duration.ofMillis(50)))
                    .isFalse();
            assertThat(tallying.table.content()).isNotEqualTo(expected);
            hold(1, null);
            awaitAll();
            assertThat(progress.await(tallying.name, head, Duration.ofSeconds(20)))
                    .isTrue();
        }
    }

    /** What one half has folded and the other one not is neither lost nor folded twice. */
    @Test
    void halves_that_are_at_different_events_become_one_again() {
        projections.split(tallying.name, 0);
        try (Processing _ = Processing.on(tallying, "node_a")) {
            write(1);
            awaitAll();
            hold(1, "node_b");
            write(2);
            long head = tallying.node.log().head();
            Eventually.holds(
                    "the other half is at the head", () -> positions().stream().anyMatch(position -> position >= head));

            projections.merge(tallying.name, 1);
            write(3);
            awaitAll();
        }
        assertThat(tallying.letters()).isZero();
    }

    @Test
    void what_is_parked_is_retried_in_whichever_segment() {
        projections.split(tallying.name, 0);
        for (int i = 0; i < AGGREGATES; i++) {
            tallying.append("bad_" + i, "a", Tally.POISON, "b");
            expected.put("bad_" + i, "a,poison,b");
        }
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.node.log().head());
            tallying.cure();
            assertThat(tallying.parkedEvents().retryAll(tallying.name)).isEqualTo(new Retried(2 * AGGREGATES, 0));
        }
        assertThat(tallying.table.content()).isEqualTo(expected);
    }

    @Test
    void what_can_not_be_divided_or_put_together_is_refused() {
        String name = tallying.name;
        assertRefused(Reason.NOTHING_TO_MERGE, () -> projections.merge(name, 0));
        assertRefused(Reason.UNKNOWN_SEGMENT, () -> projections.merge(name, 1));
        assertRefused(Reason.UNKNOWN_SEGMENT, () -> projections.split(name, 7));
        assertRefused(Reason.UNKNOWN_SEGMENT, () -> projections.split(name, -1));
        assertRefused(Reason.UNKNOWN_PROJECTION, () -> projections.split("tallies", 0));
        assertRefused(Reason.UNKNOWN_PROJECTION, () -> projections.pause("tallies"));

        projections.split(name, 0);
        projections.split(name, 0);
        assertThat(segments()).containsExactly(0, 1, 2);
        // The other half of 1 is divided itself.
        assertRefused(Reason.NOTHING_TO_MERGE, () -> projections.merge(name, 1));

        for (int segment = 0; segments().size() < 16; segment++) {
            projections.split(name, segments().get(segment));
        }
        assertRefused(Reason.TOO_MANY_SEGMENTS, () -> projections.split(name, 0));
    }

    private void write(int round) {
        for (int i = 0; i < AGGREGATES; i++) {
            tallying.append("one_" + i, "n" + round);
            expected.merge("one_" + i, "n" + round, (before, next) -> before + "," + next);
        }
    }

    private void awaitAll() {
        tallying.awaitPosition(tallying.node.log().head());
        assertThat(tallying.table.content()).isEqualTo(expected);
    }

    private List<Integer> segments() {
        return new ProjectionTable(tallying.node.readModels())
                .turn(tallying.name)
                .segments();
    }

    private List<Long> positions() {
        return tallying.node
                .readModels()
                .sql("select (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint from token"
                        + " where processor_name = :name and token is not null")
                .param("name", tallying.name)
                .query(Long.class)
                .list();
    }

    /** Another node has this segment, and does nothing with it. */
    private void hold(int segment, @Nullable String owner) {
        tallying.node
                .readModels()
                .sql("""
                        update token
                        set    owner = :owner,
                               timestamp = to_char((now() + interval '1 h') at time zone 'UTC',
                                                   'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                        where  processor_name = :name
                        and    segment = :segment
                        """)
                .param("owner", owner)
                .param("name", tallying.name)
                .param("segment", segment)
                .update();
    }

    private static void assertRefused(Reason reason, ThrowingCallable operation) {
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(operation)
                .extracting(OperationRefused::reason)
                .isEqualTo(reason);
    }
}
