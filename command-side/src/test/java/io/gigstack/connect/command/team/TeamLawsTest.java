package io.gigstack.connect.command.team;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.team.RandomLife.Moment;
import io.gigstack.connect.events.TeamEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every team, whatever is asked of it. */
class TeamLawsTest {

    static final List<RandomLife> LIVES = RandomLife.lives(2_000).toList();

    @Test
    void what_was_decided_can_be_folded_and_the_version_counts_it() {
        LIVES.forEach(life -> {
            assertThat(TeamStory.fold(new Team.Unborn(), life.events()))
                    .as("seed %d", life.seed())
                    .isEqualTo(life.team());
            Moment last = life.moments().getLast();
            assertThat(last.version() + last.events().size())
                    .as("seed %d", life.seed())
                    .isEqualTo(life.events().size());
        });
    }

    @Test
    void asking_the_same_again_appends_nothing() {
        eachMoment(moment -> {
            if (moment.refusal() == null && Again.mayBeAsked(moment.command())) {
                long version = moment.version() + moment.events().size();
                TeamCommand again = Again.asked(moment.command());
                assertThat(TeamDecider.decide(
                                moment.after(), version, again, again.header().at()))
                        .isEmpty();
            }
        });
    }

    @Test
    void a_refused_command_changes_nothing() {
        LIVES.subList(0, 300)
                .forEach(life -> life.moments().forEach(moment -> {
                    String before = moment.before().toString();
                    RandomLife.decide(moment.before(), moment.version(), moment.command());
                    assertThat(moment.before()).as("seed %d", life.seed()).hasToString(before);
                    if (moment.refusal() != null) {
                        assertThat(moment.after()).as("seed %d", life.seed()).isEqualTo(moment.before());
                    }
                }));
    }

    @Test
    void every_event_changes_more_than_the_time_of_the_last_update() {
        eachMoment(moment -> {
            Team team = moment.before();
            for (TeamEvent event : moment.events()) {
                Team next = Team.evolve(team, event);
                assertThat(Timeless.team(next)).as("after %s", event).isNotEqualTo(Timeless.team(team));
                team = next;
            }
        });
    }

    @Test
    void what_stands_for_a_secret_that_stays_is_in_no_event() {
        LIVES.forEach(life -> assertThat(life.events().toString()).doesNotContain("$kept"));
    }

    @Test
    void a_team_is_never_found_by_another_organization_than_the_one_that_created_it() {
        eachMoment(moment -> {
            if (moment.before() instanceof Team.Existing team && !isFromOwner(team, moment.command())) {
                assertThat(requireNonNull(moment.refusal()).reason()).isEqualTo(Refusal.Reason.NOT_FOUND);
            }
        });
    }

    @Test
    void the_random_lives_meet_every_event_and_every_refusal() {
        Set<String> events = new TreeSet<>();
        Set<Refusal.Reason> refusals = EnumSet.noneOf(Refusal.Reason.class);
        eachMoment(moment -> {
            moment.events().forEach(event -> events.add(event.getClass().getSimpleName()));
            if (moment.refusal() != null) {
                refusals.add(moment.refusal().reason());
            }
        });
        assertThat(events).hasSize(25);
        assertThat(refusals).containsExactlyInAnyOrder(Refusal.Reason.values());
    }

    static void eachMoment(Consumer<Moment> law) {
        LIVES.forEach(life -> life.moments().forEach(moment -> {
            try {
                law.accept(moment);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed %d, %s".formatted(life.seed(), moment), broken);
            }
        }));
    }

    private static boolean isFromOwner(Team.Existing team, TeamCommand command) {
        return command.header().organizationId().value().equals(team.profile().organizationId());
    }
}
