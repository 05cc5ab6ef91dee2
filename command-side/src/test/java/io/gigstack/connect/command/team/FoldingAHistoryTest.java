package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import org.junit.jupiter.api.Test;

/** What was decided under the rules of another day is taken as it is. */
class FoldingAHistoryTest {

    @Test
    void a_history_begins_with_the_creation_of_the_team() {
        TeamRenamed renamed = new TeamRenamed(TEAM, "Beta", NOW);
        assertThatIllegalStateException().isThrownBy(() -> Team.evolve(new Team.Unborn(), renamed));
    }

    @Test
    void a_change_while_suspended_leaves_the_team_suspended() {
        Team team = given(created(), new TeamSuspended(TEAM, "Fraud", BEFORE), new TeamRenamed(TEAM, "Beta", NOW))
                .team();
        assertThat(team).isInstanceOfSatisfying(Team.Suspended.class, suspended -> {
            assertThat(suspended.reason()).isEqualTo("Fraud");
            assertThat(suspended.profile().name()).isEqualTo("Beta");
            assertThat(suspended.profile().updatedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void values_that_are_no_longer_known_are_kept() {
        Settings outdated = new Settings("HRK", "Europe/Nowhere", "xx", "02-29");
        assertThat(given(created(), new TeamSettingsChanged(TEAM, outdated, NOW))
                        .team())
                .isInstanceOfSatisfying(
                        Team.Active.class,
                        active -> assertThat(active.profile().settings()).isEqualTo(outdated));
    }

    @Test
    void new_steps_are_open_whatever_was_completed_before() {
        Team team = given(
                        created(),
                        new OnboardingStepCompleted(TEAM, "team_setup", null, BEFORE),
                        new OnboardingStepsChanged(TEAM, StepCatalogue.steps(null), NOW))
                .team();
        assertThat(team)
                .isInstanceOfSatisfying(
                        Team.Active.class,
                        active -> assertThat(active.profile().onboarding().isUntouched())
                                .isTrue());
    }
}
