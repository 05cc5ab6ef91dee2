package io.gigstack.connect.query.projection;

import static io.gigstack.connect.query.projection.Tally.POISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.OperationRefused.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What was parked is folded once it can be, in its order, or given up by someone who says so. */
class RetryTest {

    /** PostgreSQL keeps no text with this character. */
    private static final String REFUSED = "nul \0 character";

    private final Tallying tallying = new Tallying(TestNode.shared());
    private final ParkedEvents parked = tallying.parkedEvents();

    @Test
    void what_was_parked_is_folded_in_its_order_and_what_comes_next_is_folded_as_ever() {
        tallying.append("bad", "a", POISON, "b");
        tallying.append("worse", POISON);
        foldAll();
        tallying.append("bad", "c");
        foldAll();

        tallying.cure();
        assertThat(parked.retry(tallying.name, tallying.id("bad"))).isEqualTo(new Retried(3, 0));
        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a,poison,b,c"));
        tallying.append("bad", "d");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a,poison,b,c,d"));
        assertThat(parked.page(tallying.name, 0, 10))
                .extracting(DeadLetter::aggregateId)
                .containsOnly(tallying.id("worse"));
    }

    @Test
    void it_stops_at_the_first_that_can_not_be_folded_still_and_keeps_the_rest_with_the_cause_of_today() {
        tallying.append("bad", POISON, "a", "b");
        tallying.append("bad", REFUSED, "c");
        foldAll();
        tallying.cure();

        assertThat(parked.retry(tallying.name, tallying.id("bad"))).isEqualTo(new Retried(3, 2));

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "poison,a,b"));
        assertThat(causes()).hasSize(2).startsWith(ProjectionBatch.REFUSED);
        assertThat(parked.retry(tallying.name, tallying.id("bad"))).isEqualTo(new Retried(0, 2));
        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "poison,a,b"));
    }

    @Test
    void whatever_stops_it_is_found_among_many() {
        List<String> names = new ArrayList<>(Collections.nCopies(37, "x"));
        names.set(0, POISON);
        names.set(23, REFUSED);
        tallying.append("bad", names.toArray(String[]::new));
        foldAll();
        tallying.cure();

        assertThat(parked.retry(tallying.name, tallying.id("bad"))).isEqualTo(new Retried(23, 14));
    }

    @Test
    void all_aggregates_are_retried_each_by_itself() {
        tallying.append("bad", "a", POISON);
        tallying.append("worse", POISON, REFUSED);
        tallying.append("worst", POISON, "z");
        foldAll();
        tallying.cure();

        assertThat(parked.retryAll(tallying.name)).isEqualTo(new Retried(4, 1));
        assertThat(tallying.table.content())
                .isEqualTo(Map.of("bad", "a,poison", "worse", "poison", "worst", "poison,z"));
        assertThat(parked.retryAll(tallying.name)).isEqualTo(new Retried(0, 1));
    }

    @Test
    void what_is_parked_is_shown_in_pages_with_what_the_log_tells_of_it() {
        tallying.append("bad", "a", POISON, "b");
        tallying.append("worse", POISON);
        foldAll();

        List<DeadLetter> first = parked.page(tallying.name, 0, 2);
        assertThat(first).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.aggregateId()).isEqualTo(tallying.id("bad"));
            assertThat(letter.eventType()).isEqualTo("team.renamed");
            assertThat(letter.occurredAt()).isNotNull();
        });
        assertThat(first.getFirst().cause()).isEqualTo("java.lang.IllegalStateException: poisoned by version 2");
        assertThat(parked.page(tallying.name, first.getLast().position(), 2))
                .extracting(DeadLetter::aggregateId)
                .containsExactly(tallying.id("worse"));
    }

    @Test
    void an_event_that_is_given_up_is_missing_and_what_was_behind_it_can_be_folded() {
        tallying.append("bad", "a", POISON, "b");
        foldAll();
        DeadLetter poison = parked.page(tallying.name, 0, 1).getFirst();

        parked.discard(tallying.name, poison.eventId());
        assertThat(parked.retry(tallying.name, tallying.id("bad"))).isEqualTo(new Retried(1, 0));
        tallying.append("bad", "c");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a,b,c"));
    }

    @Test
    void all_that_is_parked_of_an_aggregate_can_be_given_up_and_its_life_goes_on() {
        tallying.append("bad", "a", POISON, "b");
        tallying.append("worse", POISON);
        foldAll();

        assertThat(parked.discardAll(tallying.name, tallying.id("bad"))).isEqualTo(2);
        tallying.append("bad", "c");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a,c"));
        assertThat(tallying.letters()).isOne();
    }

    @Test
    void what_is_not_parked_can_be_neither_retried_nor_given_up() {
        tallying.append("good", "a");
        foldAll();

        assertRefused(Reason.NOT_PARKED, () -> parked.retry(tallying.name, tallying.id("good")));
        assertRefused(Reason.NOT_PARKED, () -> parked.discard(tallying.name, "evt_unknown"));
        assertRefused(Reason.NOT_PARKED, () -> parked.discardAll(tallying.name, tallying.id("good")));
        assertRefused(Reason.UNKNOWN_PROJECTION, () -> parked.page("tallies", 0, 1));
        assertRefused(Reason.UNKNOWN_PROJECTION, () -> parked.retryAll("tallies"));
        assertRefused(Reason.UNKNOWN_PROJECTION, () -> parked.discard("tallies", "evt_unknown"));
    }

    private List<String> causes() {
        return parked.page(tallying.name, 0, 10).stream().map(DeadLetter::cause).toList();
    }

    private void foldAll() {
        long head = tallying.node.log().head();
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(head);
        }
    }

    private static void assertRefused(Reason reason, ThrowingCallable operation) {
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(operation)
                .extracting(OperationRefused::reason)
                .isEqualTo(reason);
    }
}
