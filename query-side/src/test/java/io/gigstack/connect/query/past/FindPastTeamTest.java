package io.gigstack.connect.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.past.Moment.AsOf;
import io.gigstack.connect.query.past.Moment.AtVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at the past is a fold of the events up to then, wherever it begins. */
class FindPastTeamTest {

    private static final String ORG = "org_past";

    private final TestNode node = TestNode.shared();

    private Optional<PastTeam> find(String team, Moment moment) {
        return node.ask(new FindPastTeam(ORG, team, moment));
    }

    /** A deleted team can't be found. */
    private static Optional<PastTeam> folded(List<TeamEvent> events) {
        PastTeamFold team = new PastTeamFold(null);
        events.forEach(team::next);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(team.now()).filter(past -> !past.details().deleted());
    }

    @ParameterizedTest
    @ValueSource(longs = {601, 602, 603, 604, 605, 606, 607, 608})
    void every_version_and_every_instant_of_a_life_is_told(long seed) {
        List<TeamEvent> life = RandomTeam.history(seed, ORG);
        String team = life.getFirst().teamId();
        node.log().append(life);

        for (int version = 1; version <= life.size(); version++) {
            assertThat(find(team, new AtVersion(version))).isEqualTo(folded(life.subList(0, version)));
            Instant instant = life.get(version - 1).occurredAt();
            assertThat(find(team, new AsOf(instant)))
                    .isEqualTo(folded(life.stream()
                            .filter(event -> !event.occurredAt().isAfter(instant))
                            .toList()));
        }
        assertThat(find(team, new AtVersion(life.size() + 1))).isEmpty();
        assertThat(find(team, new AsOf(life.getFirst().occurredAt().minusNanos(1))))
                .isEmpty();
    }

    @Test
    void so_is_that_of_a_long_life_with_bookmarks_in_it_in_whatever_order_it_is_asked_for() {
        List<TeamEvent> life = longLife("team_long", 2 * Bookmarks.APART + 234);
        node.log().append(life);
        List<Integer> versions = new ArrayList<>(IntStream.rangeClosed(1, life.size())
                .filter(version -> version % 17 == 0 || Math.abs(version % Bookmarks.APART - 1) <= 2)
                .boxed()
                .toList());
        Collections.shuffle(versions, new Random(6));

        for (int version : versions) {
            assertThat(find("team_long", new AtVersion(version))).isEqualTo(folded(life.subList(0, version)));
            Instant instant = life.get(version - 1).occurredAt();
            int last = (int) life.stream()
                    .filter(event -> !event.occurredAt().isAfter(instant))
                    .count();
            assertThat(find("team_long", new AsOf(instant))).isEqualTo(folded(life.subList(0, last)));
        }
    }

    /** Three events in each millisecond. */
    private static List<TeamEvent> longLife(String team, int length) {
        List<TeamEvent> life = new ArrayList<>(List.of(Teams.created(team, ORG)));
        while (life.size() < length) {
            int n = life.size();
            Instant at = Teams.CREATED.plusMillis(n / 3);
            life.add(
                    n % 5 == 0
                            ? new MemberInvited(
                                    team,
                                    "mem_%04d".formatted(n),
                                    "sealed",
                                    "hash",
                                    "user",
                                    null,
                                    null,
                                    "token",
                                    at,
                                    at)
                            : new TeamRenamed(team, "Name " + n, at));
        }
        return life;
    }

    @Test
    void there_is_none_of_an_unknown_team_of_another_organizations_or_of_something_that_is_no_team() {
        node.log().append(longLife("team_own", Bookmarks.APART + 1));
        node.log().append(new ApiKeyIssued("key_past", ORG, "CI", "gsk_h5", "6".repeat(64), null, Teams.CREATED));

        assertThat(node.ask(new FindPastTeam("org_other", "team_own", new AtVersion(1))))
                .isEmpty();
        assertThat(find("team_own", new AtVersion(Bookmarks.APART + 1))).isPresent();
        assertThat(node.ask(new FindPastTeam("org_other", "team_own", new AtVersion(Bookmarks.APART + 1))))
                .isEmpty();
        assertThat(find("team_unknown", new AtVersion(1))).isEmpty();
        assertThat(find("key_past", new AtVersion(1))).isEmpty();
    }
}
