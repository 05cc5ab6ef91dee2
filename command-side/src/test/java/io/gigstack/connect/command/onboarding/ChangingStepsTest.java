package io.gigstack.connect.command.onboarding;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.createdWithSteps;
import static io.gigstack.connect.command.Examples.steps;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;

import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Update;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingStepsTest {

    private static final OnboardingStepCompleted SET_UP = new OnboardingStepCompleted(TEAM, "team_setup", null, BEFORE);

    @Test
    void steps_change_while_none_is_completed() {
        given(created())
                .when(changeTo("staff_training", "team_setup"))
                .then(new OnboardingStepsChanged(
                        TEAM,
                        List.of(
                                new Step("staff_training", "Staff Training", null, true),
                                new Step("team_setup", "Team Setup", null, true)),
                        NOW));
    }

    @Test
    void another_order_is_a_change() {
        given(createdWithSteps("team_setup", "client_setup"))
                .when(changeTo("client_setup", "team_setup"))
                .then(changed("client_setup", "team_setup"));
    }

    @Test
    void steps_of_null_go_back_to_the_four_of_the_catalogue() {
        given(createdWithSteps("team_setup"))
                .when(update().steps(toNull()))
                .then(changed("team_setup", "payment_integration", "client_setup", "invoice_configuration"));
    }

    @Test
    void steps_do_not_change_once_one_is_completed() {
        given(created(), SET_UP)
                .when(changeTo("team_setup").name("Beta"))
                .thenRefused(Refusal.Reason.BROKEN_RULE, "Onboarding steps can change only while no step is completed");
    }

    @Test
    void the_same_steps_can_be_sent_back_once_one_is_completed() {
        given(createdWithSteps("team_setup", "client_setup"), SET_UP)
                .when(changeTo("team_setup", "client_setup").name("Beta"))
                .then(new TeamRenamed(TEAM, "Beta", NOW));
    }

    @Test
    void a_step_keeps_the_name_under_which_it_was_offered_when_the_same_steps_are_sent_back() {
        given(createdWithSteps("team_setup"), new OnboardingStepsChanged(TEAM, List.of(formerlyNamed()), BEFORE))
                .when(changeTo("team_setup"))
                .thenNothing();
    }

    @Test
    void steps_change_again_once_the_completed_one_is_reopened() {
        given(created(), SET_UP, new OnboardingStepReopened(TEAM, "team_setup", "Provider changed", BEFORE))
                .when(changeTo("team_setup"))
                .then(changed("team_setup"));
    }

    private static Step formerlyNamed() {
        return new Step("team_setup", "Set up", "As it was offered last year", true);
    }

    private static Update changeTo(String... ids) {
        return update().steps(to(steps(ids)));
    }

    private static OnboardingStepsChanged changed(String... ids) {
        return new OnboardingStepsChanged(TEAM, StepCatalogue.steps(steps(ids)), NOW);
    }
}
