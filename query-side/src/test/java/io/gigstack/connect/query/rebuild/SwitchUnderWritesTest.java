package io.gigstack.connect.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.Database;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.ProjectionProgress;
import io.gigstack.connect.query.teamlist.ListTeams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Generations take each other's place while two nodes write and read all the while. */
class SwitchUnderWritesTest {

    private static final int ROUNDS = 4;
    private static final int TEAMS = 30;
    private static final String ORG = "org_steady";

    private static final ListTeams ALL = new ListTeams(
            ORG, new ListTeams.Filter(null, null, null, null, null), ListTeams.Sort.CREATED_AT, 100, 0, null);

    private final Site site = Site.create();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    @Test
    void no_event_is_lost_or_folded_twice_and_readers_see_all_teams_and_their_own_writes() {
        try (TestNode first = site.database().start("first");
                TestNode second = site.database().start("second")) {
            for (int team = 0; team < TEAMS; team++) {
                first.log().append(Teams.created(id(team), ORG));
            }
            Site.awaitAll(first);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(second));
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readWhatWasWritten(first));

            for (int round = 0; round < ROUNDS; round++) {
                for (String name : Site.PROJECTIONS) {
                    first.bean(Rebuilds.class).start(name, Purpose.REPLACE);
                }
                Site.PROJECTIONS.forEach(name -> Site.awaitPhase(first, name, Phase.SWITCHED));
                first.bean(Rebuilds.class).rollBack("team_list");
                Site.awaitPhase(first, "team_list", Phase.SWITCHED);
            }
            over.set(true);
            writer.join();
            reader.join();
            Site.awaitAll(first);

            assertThat(written.get()).isGreaterThan(20L);
            assertThat(read.get()).isGreaterThan(20L);
            assertThat(site.rows()).isEqualTo(site.rowsFoldedElsewhere());
            assertThat(site.letters()).isEmpty();
        }
    }

    /** Lives of other teams: all kinds of events, in transactions of some. */
    private void write(TestNode node) {
        for (long seed = 0; !over.get(); seed++) {
            List<TeamEvent> history = RandomTeam.history(seed, "org_lively");
            for (int from = 0; from < history.size() && !over.get(); from += 4) {
                node.log().append(history.subList(from, Math.min(history.size(), from + 4)));
                written.incrementAndGet();
            }
        }
    }

    /** After each write it is waited for and read, in a list of as many teams as ever. */
    private void readWhatWasWritten(TestNode node) {
        while (!over.get()) {
            String name = "Name " + read.incrementAndGet();
            long position = node.log().append(new TeamRenamed(id(0), name, Instant.EPOCH));
            assertThat(node.bean(ProjectionProgress.class).await("team_list", position, Duration.ofSeconds(20)))
                    .isTrue();
            var page = node.ask(ALL).orElseThrow();
            assertThat(page.total()).isEqualTo(TEAMS);
            assertThat(page.teams()).hasSize(TEAMS).anyMatch(team -> team.name().equals(name));
        }
    }

    private static String id(int team) {
        return "team_steady_%02d".formatted(team);
    }

    /** What a list that waits for a switch then shows. */
    @Test
    void a_list_that_waited_for_a_switch_shows_what_the_switch_has_brought() throws Exception {
        Database database = site.database();
        try (TestNode node = database.start()) {
            node.log().append(Teams.created("team_1", ORG));
            Site.awaitAll(node);
            CompletableFuture<Long> total;
            try (var switching = Switching.of(database)) {
                total = CompletableFuture.supplyAsync(
                        () -> node.ask(ALL).orElseThrow().total());
                switching.awaitWhoWaits(database);
                switching.addTeam();
            }
            assertThat(total.join()).isEqualTo(2);
        }
    }
}
