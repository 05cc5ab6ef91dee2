package io.gigstack.connect.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of a team's onboarding. */
public sealed interface OnboardingCommand extends TeamCommand {

    /** @param data what to record with the step; null is the same as an empty object. Secrets are masked already */
    record CompleteOnboardingStep(
            CommandHeader header, StepId step, @Nullable Map<String, @Nullable Object> data)
            implements OnboardingCommand {}

    record ReopenOnboardingStep(CommandHeader header, StepId step, Reason reason) implements OnboardingCommand {}
}
