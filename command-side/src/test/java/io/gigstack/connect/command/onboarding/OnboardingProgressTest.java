package io.gigstack.connect.command.onboarding;

import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.Step;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnboardingProgressTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "1, 1, 100",
        "1, 2, 50",
        "1, 3, 33",
        "2, 3, 66",
        "1, 4, 25",
        "3, 4, 75",
        "4, 4, 100",
        "1, 7, 14",
        "6, 7, 85",
        "1, 50, 2",
        "49, 50, 98",
        "50, 50, 100"
    })
    void progress_is_the_percentage_of_steps_completed_rounded_down(int done, int steps, int progress) {
        assertThat(with(done, steps).progress()).isEqualTo(progress);
    }

    @Test
    void from_one_to_fifty_steps_it_grows_from_nothing_to_all_and_is_full_only_at_the_end() {
        for (int steps = 1; steps <= 50; steps++) {
            assertThat(with(0, steps).progress()).isZero();
            assertThat(with(steps, steps).progress()).isEqualTo(100);
            for (int done = 1; done < steps; done++) {
                assertThat(with(done, steps).progress())
                        .as("%d of %d", done, steps)
                        .isBetween(with(done - 1, steps).progress() + 1, 99);
            }
        }
    }

    @Test
    void the_current_step_is_the_first_that_is_not_completed() {
        Onboarding four = Onboarding.begun(StepCatalogue.steps(null));
        assertThat(four.currentStep()).isEqualTo("team_setup");
        assertThat(completing(four, "payment_integration", "client_setup").currentStep())
                .isEqualTo("team_setup");
        assertThat(completing(four, "team_setup", "payment_integration").currentStep())
                .isEqualTo("client_setup");
    }

    @Test
    void there_is_no_current_step_when_none_is_left() {
        assertThat(with(3, 3).currentStep()).isNull();
    }

    @Test
    void it_is_completed_when_every_required_step_is_though_optional_ones_are_left() {
        Onboarding four = Onboarding.begun(StepCatalogue.steps(null));
        Onboarding almost = completing(four, "team_setup", "payment_integration");
        assertThat(almost.completed()).isFalse();
        Onboarding required = completing(almost, "invoice_configuration");
        assertThat(required.completed()).isTrue();
        assertThat(required.progress()).isEqualTo(75);
        assertThat(required.currentStep()).isEqualTo("client_setup");
    }

    @Test
    void it_is_not_completed_by_optional_steps() {
        Onboarding four = Onboarding.begun(StepCatalogue.steps(null));
        assertThat(four.completed()).isFalse();
        assertThat(completing(four, "client_setup").completed()).isFalse();
    }

    @Test
    void it_is_untouched_until_a_step_is_completed() {
        assertThat(with(0, 3).isUntouched()).isTrue();
        assertThat(with(1, 3).isUntouched()).isFalse();
    }

    private static Onboarding with(int done, int steps) {
        Onboarding begun = Onboarding.begun(IntStream.range(0, steps)
                .mapToObj(i -> new Step("step_" + i, "Step " + i, null, true))
                .toList());
        return completing(
                begun, IntStream.range(0, done).mapToObj(i -> "step_" + i).toArray(String[]::new));
    }

    private static Onboarding completing(Onboarding begun, String... ids) {
        Onboarding onboarding = begun;
        for (String id : ids) {
            onboarding = onboarding.evolve(new OnboardingStepCompleted(TEAM, id, null, NOW));
        }
        return onboarding;
    }
}
