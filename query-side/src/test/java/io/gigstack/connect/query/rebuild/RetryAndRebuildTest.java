package io.gigstack.connect.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.OperationRefused;
import io.gigstack.connect.query.projection.ParkedEvents;
import io.gigstack.connect.query.projection.ProjectionProgress;
import io.gigstack.connect.query.projection.Retried;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is parked while a read model is rebuilt is in order in the end, in whichever generation it was parked. */
class RetryAndRebuildTest {

    private final Site site = Site.create();

    @Test
    void an_event_poisoned_in_the_middle_of_a_rebuild_is_retried_once_it_can_be_read() throws SQLException {
        try (TestNode node = site.database().start()) {
            ParkedEvents parked = node.bean(ParkedEvents.class);
            Halted.happen(node.log());
            Site.awaitAll(node);
            try (Halted _ = Halted.start(site.database(), node, Purpose.REPLACE)) {
                poison("team_10", 500);
                node.log().append(new TeamRenamed("team_10", "Behind", Instant.EPOCH));
                node.log().append(new TeamRenamed("team_09", "Another", Instant.EPOCH));
                Site.awaitAll(node);
            }
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(site.letters()).contains("team_list team_10").doesNotContain("team_list team_09");

            cure();
            assertThat(parked.retry("team_list", "team_10")).isEqualTo(new Retried(2, 0));
            parked.retryAll("team_details");
            parked.retryAll("onboarding_status");
            parked.retryAll("member_list");
            node.log().append(new TeamRenamed("team_10", "After", Instant.EPOCH));
            Site.awaitAll(node);

            assertThat(site.rows()).isEqualTo(site.rowsFoldedElsewhere());
            assertThat(site.letters()).allMatch(letter -> letter.startsWith("team_list.previous "));
        }
    }

    /** Whichever comes first. */
    @Test
    void a_retry_and_a_switch_at_once_leave_the_same() {
        try (TestNode node = site.database().start()) {
            ParkedEvents parked = node.bean(ParkedEvents.class);
            node.log().append(Teams.created("team_1", "org_1"));
            for (int round = 1; round <= 6; round++) {
                poison("team_1", 2 * round - 1);
                long position = node.log().append(new TeamRenamed("team_1", "Name " + round, Instant.EPOCH));
                assertThat(node.bean(ProjectionProgress.class).await("team_list", position, Duration.ofSeconds(20)))
                        .isTrue();
                cure();

                CompletableFuture<Void> retried = CompletableFuture.runAsync(() -> retry(parked));
                node.bean(Rebuilds.class).start("team_list", Purpose.REPLACE_ANYWAY);
                Site.awaitPhase(node, "team_list", Phase.SWITCHED);
                retried.join();
                assertThat(site.letters()).doesNotContain("team_list team_1");
            }
            parked.retryAll("team_details");
            parked.retryAll("onboarding_status");
            parked.retryAll("member_list");
            Site.awaitAll(node);
            assertThat(site.rows()).isEqualTo(site.rowsFoldedElsewhere());
        }
    }

    @Test
    void a_retry_that_waited_for_a_switch_does_nothing_of_what_the_switch_has_done() throws SQLException {
        try (TestNode node = site.database().start()) {
            ParkedEvents parked = node.bean(ParkedEvents.class);
            node.log().append(Teams.created("team_1", "org_1"));
            poison("team_1", 1);
            node.log().append(new TeamRenamed("team_1", "Behind", Instant.EPOCH));
            Site.awaitAll(node);
            // Only what is folded in what serves now would be seen.
            cure();
            CompletableFuture<Retried> retried;
            try (Switching switching = Switching.of(site.database())) {
                retried = CompletableFuture.supplyAsync(
                        () -> parked.retry("team_list", "team_1"), Thread::startVirtualThread);
                switching.awaitWhoWaits(site.database());
                switching.dropLetters();
            }
            assertThat(retried.handle((_, refused) -> refused).join()).hasRootCauseInstanceOf(OperationRefused.class);
        }
    }

    private static void retry(ParkedEvents parked) {
        try {
            parked.retry("team_list", "team_1");
        } catch (OperationRefused switched) {
            // What is rebuilt has folded it.
        }
    }

    /** As a later version of this program would have written it. */
    private void poison(String team, int sequence) {
        site.change("""
                do $$ begin
                    perform pg_advisory_xact_lock(hashtext('connect.event_store.append'));
                    insert into event_store.event (position, event_id, aggregate_id, sequence_number, aggregate_type,
                                                   occurred_at, payload_type, payload_revision, payload, metadata)
                    select max(position) + 1, gen_random_uuid(), '%s', %d, 'team', '2026-01-15T10:30:00.000Z',
                           'team.merged', '1', '{"teamId":"%1$s","name":"Cured","occurredAt":"2026-01-15T10:30:00.000Z"}',
                           '{}'
                    from   event_store.event;
                end $$
                """.formatted(team, sequence));
    }

    /** This version learns of it. */
    private void cure() {
        site.change("update event_store.event set payload_type = 'team.renamed' where payload_type = 'team.merged'");
    }
}
