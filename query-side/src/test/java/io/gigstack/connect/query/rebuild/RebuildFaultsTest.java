package io.gigstack.connect.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.DeadLetters;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever befalls a rebuild in its middle: it goes on or leaves no trace, and never does half a model serve. */
@Execution(ExecutionMode.CONCURRENT)
class RebuildFaultsTest {

    private final Site site = Site.create();

    @Test
    void what_a_killed_node_has_begun_another_one_ends() throws SQLException {
        try (TestNode second = site.database().start("second")) {
            TestNode first = site.database().start("first");
            Halted.happen(first.log());
            Site.awaitAll(first);
            List<String> rows = site.rows();
            // The second one would take it first.
            second.bean(RebuildWorkers.class).stop();
            try (Halted _ = Halted.start(site.database(), first, Purpose.REPLACE)) {
                first.close();
            }
            assertThat(Site.progress(second, "team_list").eventsDone()).isEqualTo(Rebuilding.BATCH);
            assertThat(Site.progress(second, "team_list").phase()).isEqualTo(Phase.FILLING);
            assertThat(site.rows()).isEqualTo(rows);

            second.bean(RebuildWorkers.class).start();
            Site.awaitPhase(second, "team_list", Phase.SWITCHED);
            assertThat(site.rows()).isEqualTo(rows);
        }
    }

    @Test
    void it_goes_on_by_itself_when_the_database_is_back() throws SQLException {
        try (TestNode node = site.database().start()) {
            Halted.happen(node.log());
            Site.awaitAll(node);
            List<String> rows = site.rows();
            try (Halted _ = Halted.start(site.database(), node, Purpose.REPLACE)) {
                site.database().takeAway();
            }
            site.database().bringBack();

            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(site.rows()).isEqualTo(rows);
            assertThat(site.letters()).isEmpty();
        }
    }

    @Test
    void it_can_be_cancelled_in_its_middle_and_started_anew() throws SQLException {
        try (TestNode node = site.database().start()) {
            Rebuilds rebuilds = node.bean(Rebuilds.class);
            Halted.happen(node.log());
            Site.awaitAll(node);
            CompletableFuture<Void> cancelled;
            try (Halted _ = Halted.start(site.database(), node, Purpose.REPLACE)) {
                assertThatExceptionOfType(RebuildRefused.class)
                        .isThrownBy(() -> rebuilds.start("team_list", Purpose.REPLACE));
                // It waits for the step that is under way, and no longer.
                cancelled = CompletableFuture.runAsync(() -> rebuilds.cancel("team_list"));
                Halted.awaitWaiting(site.database(), 2);
            }
            cancelled.join();
            assertThat(Site.progress(node, "team_list").phase()).isEqualTo(Phase.CANCELLED);
            assertThat(site.others()).isEmpty();

            rebuilds.start("team_list", Purpose.VERIFY);
            Site.awaitPhase(node, "team_list", Phase.VERIFIED);
        }
    }

    @Test
    void two_nodes_never_work_at_the_same() throws SQLException {
        try (TestNode first = site.database().start("first");
                TestNode second = site.database().start("second")) {
            Halted.happen(first.log());
            Site.awaitAll(first);
            try (Halted _ = Halted.start(site.database(), first, Purpose.REPLACE)) {
                first.bean(RebuildWorkers.class).lookNow();
                second.bean(RebuildWorkers.class).lookNow();
                assertThat(claims()).isOne();
            }
            Site.awaitPhase(second, "team_list", Phase.SWITCHED);
            assertThat(Site.progress(first, "team_list").lastError()).isNull();
        }
    }

    @Test
    void a_poisoned_event_is_parked_with_what_follows_it_and_the_rest_goes_on() {
        try (TestNode node = site.database().start()) {
            node.log().append(Teams.created("team_bad", "org_1"));
            node.log().append(Teams.created("team_good", "org_1"));
            // Never seen by the fold of today: parked by the live one, too.
            site.change("""
                    insert into event_store.event (position, event_id, aggregate_id, sequence_number, aggregate_type,
                                                   occurred_at, payload_type, payload_revision, payload, metadata)
                    select max(position) + 1, 'evt_poison', 'team_bad', 1, 'team', '2026-01-15T10:30:00.000Z',
                           'team.merged', '1', '{"teamId":"team_bad"}', '{}'
                    from   event_store.event
                    """);
            node.log().append(new TeamRenamed("team_good", "Good", Instant.EPOCH));
            node.log().append(new TeamRenamed("team_bad", "Lost", Instant.EPOCH));
            Site.awaitAll(node);
            List<String> rows = site.rows();
            // A letter that the fold of today would not write.
            site.change("""
                    insert into read_model.dead_letter (projection, position, aggregate_id, event_id, cause)
                    values ('team_list', 1, 'team_cured', 'evt_cured', 'cured since')
                    """);
            assertThat(lettersOf("team_list")).hasSize(3);

            node.bean(Rebuilds.class).start("team_list", Purpose.REPLACE);
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);

            assertThat(site.rows()).isEqualTo(rows);
            assertThat(lettersOf("team_list")).hasSize(2).allMatch(letter -> letter.endsWith("team_bad"));
            assertThat(lettersOf("team_list.previous")).hasSize(3);
            assertThat(lettersOf("team_list.next")).isEmpty();
            assertThat(node.bean(DeadLetters.class).count())
                    .containsEntry("team_list", 2L)
                    .doesNotContainKey("team_list.previous");

            node.bean(Rebuilds.class).rollBack("team_list");
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
            assertThat(lettersOf("team_list")).hasSize(3);
        }
    }

    @Test
    void a_switch_waits_for_who_reads_and_makes_nobody_wait_for_long() throws SQLException {
        try (TestNode node = site.database().start()) {
            node.log().append(Teams.created("team_1", "org_1"));
            Site.awaitAll(node);
            try (Reading reading = Reading.of(site.database(), "team_list")) {
                node.bean(Rebuilds.class).start("team_list", Purpose.REPLACE);
                Eventually.holds("it has given up once", () -> {
                    String error = Site.progress(node, "team_list").lastError();
                    return error != null && error.contains("lock timeout");
                });
                assertThat(reading.rows()).isOne();
            }
            Site.awaitPhase(node, "team_list", Phase.SWITCHED);
        }
    }

    private long claims() {
        return site.database().jdbc().sql("""
                        select count(*)
                        from   pg_locks
                        where  locktype = 'advisory'
                        and    granted
                        and    database = (select oid from pg_database where datname = current_database())
                        and    (classid::bigint << 32 | objid::bigint) =
                               hashtextextended('connect.rebuild.team_list', 0)
                        """).query(Long.class).single();
    }

    private List<String> lettersOf(String generation) {
        return site.letters().stream()
                .filter(letter -> letter.startsWith(generation + " "))
                .toList();
    }
}
