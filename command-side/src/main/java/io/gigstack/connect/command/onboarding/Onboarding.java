package io.gigstack.connect.command.onboarding;

import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a team stands in its onboarding, its steps in the order in which they are offered. */
public record Onboarding(List<Progress> steps) {

    /** One step; {@code done} is null while it is open. */
    public record Progress(Step step, @Nullable Completion done) {}

    /** @param data what was recorded with the step; null when nothing was */
    public record Completion(Instant at, @Nullable Map<String, @Nullable Object> data) {}

    public static Onboarding begun(List<Step> steps) {
        return new Onboarding(
                steps.stream().map(step -> new Progress(step, null)).toList());
    }

    public Onboarding evolve(OnboardingEvent event) {
        return switch (event) {
            case OnboardingStepsChanged changed -> begun(changed.steps());
            case OnboardingStepCompleted completed ->
                with(
                        completed.step(),
                        step -> new Progress(step.step(), new Completion(completed.occurredAt(), completed.data())));
            case OnboardingStepReopened reopened -> with(reopened.step(), step -> new Progress(step.step(), null));
        };
    }

    private Onboarding with(String id, UnaryOperator<Progress> change) {
        return new Onboarding(steps.stream()
                .map(step -> step.step().id().equals(id) ? change.apply(step) : step)
                .toList());
    }

    public Optional<Progress> step(String id) {
        return steps.stream().filter(step -> step.step().id().equals(id)).findFirst();
    }

    public boolean isUntouched() {
        return steps.stream().allMatch(step -> step.done() == null);
    }

    /** True when every required step is done. */
    public boolean completed() {
        return steps.stream()
                .allMatch(step -> step.done() != null || !step.step().required());
    }

    /** The id of the first step that is not done; null when none is left. */
    public @Nullable String currentStep() {
        return steps.stream()
                .filter(step -> step.done() == null)
                .map(step -> step.step().id())
                .findFirst()
                .orElse(null);
    }

    /** Whole-number percentage of steps done, rounded down: 0 to 100. */
    public int progress() {
        long done = steps.stream().filter(step -> step.done() != null).count();
        return (int) (100 * done / steps.size());
    }
}
