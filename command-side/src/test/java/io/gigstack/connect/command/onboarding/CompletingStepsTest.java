package io.gigstack.connect.command.onboarding;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.createdWithSteps;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.onboarding.Onboarding.Completion;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletingStepsTest {

    private static final Map<String, @Nullable Object> STRIPE =
            object("paymentProvider", "stripe", "fees", List.of(1L, new BigDecimal("2.50")), "note", null);

    @Test
    void a_step_is_completed_without_data() {
        given(created()).when(complete("team_setup", null)).then(completed("team_setup", null));
    }

    @Test
    void a_step_is_completed_with_data() {
        given(created()).when(complete("payment_integration", STRIPE)).then(completed("payment_integration", STRIPE));
    }

    @Test
    void steps_complete_in_any_order() {
        given(created(), before("invoice_configuration", null))
                .when(complete("client_setup", null))
                .then(completed("client_setup", null));
    }

    @Test
    void the_time_and_the_data_are_kept_with_the_step() {
        Team team =
                given(created()).when(complete("payment_integration", STRIPE)).team();
        assertThat(((Team.Active) team)
                        .profile()
                        .onboarding()
                        .step("payment_integration")
                        .map(Onboarding.Progress::done))
                .isEqualTo(Optional.of(new Completion(NOW, STRIPE)));
    }

    @Test
    void completing_again_with_equal_data_changes_nothing() {
        given(created(), before("payment_integration", STRIPE))
                .when(complete(
                        "payment_integration",
                        object("note", null, "fees", List.of(1L, new BigDecimal("2.50")), "paymentProvider", "stripe")))
                .thenNothing();
    }

    @Test
    void no_data_and_an_empty_object_are_equal() {
        given(created(), before("team_setup", null))
                .when(complete("team_setup", null))
                .thenNothing();
        given(created(), before("team_setup", null))
                .when(complete("team_setup", Map.of()))
                .thenNothing();
        given(created(), before("team_setup", Map.of()))
                .when(complete("team_setup", null))
                .thenNothing();
    }

    @Test
    void completing_again_with_other_data_is_refused() {
        assertRefusedAsConflict(STRIPE, object("paymentProvider", "paypal"));
        assertRefusedAsConflict(STRIPE, null);
        assertRefusedAsConflict(null, STRIPE);
        assertRefusedAsConflict(null, object("note", null));
    }

    @Test
    void a_step_that_the_team_does_not_have_is_refused_with_those_that_it_has() {
        given(createdWithSteps("team_setup", "staff_training"))
                .when(complete("client_setup", null))
                .thenInvalid(new Problem("/step", "must be one of the team's steps: team_setup, staff_training"));
    }

    @Test
    void a_reopened_step_is_completed_with_other_data() {
        given(
                        created(),
                        before("payment_integration", STRIPE),
                        new OnboardingStepReopened(TEAM, "payment_integration", "Provider changed", BEFORE))
                .when(complete("payment_integration", Map.of()))
                .then(completed("payment_integration", Map.of()));
    }

    private static void assertRefusedAsConflict(
            @Nullable Map<String, @Nullable Object> first, @Nullable Map<String, @Nullable Object> second) {
        given(created(), before("payment_integration", first))
                .when(complete("payment_integration", second))
                .thenRefused(
                        Refusal.Reason.CONFLICT,
                        "Step payment_integration is already completed with other data; reopen it first");
    }

    private static CompleteOnboardingStep complete(String step, @Nullable Map<String, @Nullable Object> data) {
        return new CompleteOnboardingStep(asked(), new StepId(step), data);
    }

    private static OnboardingStepCompleted completed(String step, @Nullable Map<String, @Nullable Object> data) {
        return new OnboardingStepCompleted(TEAM, step, data, NOW);
    }

    private static OnboardingStepCompleted before(String step, @Nullable Map<String, @Nullable Object> data) {
        return new OnboardingStepCompleted(TEAM, step, data, BEFORE);
    }
}
