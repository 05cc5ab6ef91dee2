package io.gigstack.connect.command.onboarding;

import static io.gigstack.connect.command.Examples.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.OnboardingEvent.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepCatalogueTest {

    @Test
    void the_four_known_steps_are_those_of_the_page() {
        assertThat(StepCatalogue.steps(null))
                .containsExactly(
                        new Step("team_setup", "Team Setup", null, true),
                        new Step(
                                "payment_integration",
                                "Payment Integration",
                                "Set up payment processing for your team",
                                true),
                        new Step("client_setup", "Client Setup", "Add your first clients", false),
                        new Step(
                                "invoice_configuration",
                                "Invoice Configuration",
                                "Configure invoice templates and settings",
                                true));
    }

    @Test
    void a_known_step_is_the_same_wherever_it_stands() {
        assertThat(StepCatalogue.steps(steps("client_setup", "team_setup")))
                .containsExactly(
                        StepCatalogue.steps(null).get(2),
                        StepCatalogue.steps(null).get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "staff_training, Staff Training",
        "kyc, Kyc",
        "a, A",
        "step_2, Step 2",
        "step_2nd_review, Step 2nd Review",
        "trailing_, Trailing",
        "two__underscores, Two Underscores",
        "z_z, Z Z"
    })
    void any_other_step_is_required_and_named_after_its_id(String id, String name) {
        assertThat(StepCatalogue.steps(steps(id))).containsExactly(new Step(id, name, null, true));
    }
}
