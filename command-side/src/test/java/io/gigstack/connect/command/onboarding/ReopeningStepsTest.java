package io.gigstack.connect.command.onboarding;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.createdWithSteps;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import org.junit.jupiter.api.Test;

class ReopeningStepsTest {

    private static final OnboardingStepCompleted SET_UP = new OnboardingStepCompleted(TEAM, "team_setup", null, BEFORE);
    private static final OnboardingStepCompleted CLIENTS =
            new OnboardingStepCompleted(TEAM, "client_setup", null, BEFORE);

    @Test
    void a_completed_step_is_reopened_for_a_reason() {
        given(created(), SET_UP)
                .when(reopen("team_setup"))
                .then(new OnboardingStepReopened(TEAM, "team_setup", "Provider changed", NOW));
    }

    @Test
    void a_step_that_is_open_stays_open_and_nothing_changes() {
        given(created()).when(reopen("team_setup")).thenNothing();
        given(created(), SET_UP).when(reopen("client_setup")).thenNothing();
    }

    @Test
    void only_the_named_step_is_reopened() {
        Team team = given(created(), SET_UP, CLIENTS).when(reopen("team_setup")).team();
        assertThat(((Team.Active) team).profile().onboarding())
                .isEqualTo(((Team.Active) given(created(), CLIENTS).team())
                        .profile()
                        .onboarding());
    }

    @Test
    void a_step_that_the_team_does_not_have_is_refused_with_those_that_it_has() {
        given(createdWithSteps("team_setup"))
                .when(reopen("client_setup"))
                .thenInvalid(new Problem("/step", "must be one of the team's steps: team_setup"));
    }

    private static ReopenOnboardingStep reopen(String step) {
        return new ReopenOnboardingStep(asked(), new StepId(step), new Reason("Provider changed"));
    }
}
