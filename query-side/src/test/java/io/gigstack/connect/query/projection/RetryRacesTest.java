package io.gigstack.connect.query.projection;

import static io.gigstack.connect.query.projection.Tally.POISON;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.TestNode;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever retries and whoever folds what happens wait for one another, so that no event gets lost between them. */
class RetryRacesTest {

    private final Tallying tallying = new Tallying(TestNode.shared());
    private final ParkedEvents parked = tallying.parkedEvents();

    @BeforeEach
    void somethingIsParked() {
        tallying.append("good", "x");
        tallying.append("bad", "a", POISON, "b");
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.node.log().head());
        }
        tallying.cure();
    }

    @Test
    void what_happens_during_a_retry_is_folded_after_it() throws SQLException {
        try (Processing _ = Processing.on(tallying)) {
            CompletableFuture<Retried> retried;
            long position;
            try (Blocking row = Blocking.row(tallying, "bad")) {
                retried = CompletableFuture.supplyAsync(
                        () -> parked.retry(tallying.name, tallying.id("bad")), Thread::startVirtualThread);
                row.awaitWhoWrites();
                position = tallying.append("bad", "c");
                row.awaitWhoNeedsToken();
            }
            assertThat(retried.join()).isEqualTo(new Retried(2, 0));
            tallying.awaitPosition(position);
        }

        assertThat(tallying.table.content()).containsEntry("bad", "a,poison,b,c");
        assertThat(tallying.letters()).isZero();
    }

    @Test
    void a_retry_waits_for_the_batch_that_is_under_way_and_folds_what_that_has_parked() throws SQLException {
        try (Processing _ = Processing.on(tallying)) {
            CompletableFuture<Retried> retried;
            try (Blocking row = Blocking.row(tallying, "good")) {
                tallying.append("bad", "c");
                tallying.append("good", "y");
                row.awaitWhoWrites();
                retried = CompletableFuture.supplyAsync(
                        () -> parked.retry(tallying.name, tallying.id("bad")), Thread::startVirtualThread);
                row.awaitWhoNeedsToken();
            }
            assertThat(retried.join()).isEqualTo(new Retried(3, 0));
        }

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a,poison,b,c", "good", "x,y"));
        assertThat(tallying.letters()).isZero();
    }

    @Test
    void of_two_retries_at_once_one_folds_and_the_other_finds_nothing() throws SQLException {
        CompletableFuture<Retried> first;
        CompletableFuture<Retried> second;
        try (Blocking row = Blocking.row(tallying, "bad")) {
            first = CompletableFuture.supplyAsync(() -> parked.retryAll(tallying.name), Thread::startVirtualThread);
            row.awaitWhoWrites();
            second = CompletableFuture.supplyAsync(() -> parked.retryAll(tallying.name), Thread::startVirtualThread);
            row.awaitWhoNeedsToken();
        }

        assertThat(first.join()).isEqualTo(new Retried(2, 0));
        assertThat(second.join()).isEqualTo(Retried.NOTHING);
        assertThat(tallying.table.content()).containsEntry("bad", "a,poison,b");
        // The first time was in vain.
        assertThat(tallying.foldedAgain()).containsExactly(tallying.id("bad") + ".2");
    }
}
