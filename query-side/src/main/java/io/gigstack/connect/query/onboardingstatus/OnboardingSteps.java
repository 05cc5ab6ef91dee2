package io.gigstack.connect.query.onboardingstatus;

import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps of a team in their order, and what follows from them. */
public record OnboardingSteps(List<StepView> steps) {

    /**
     * One step.
     *
     * @param completedAt null while it is open
     * @param data what was recorded when it was completed
     */
    public record StepView(
            String id,
            String name,
            @Nullable String description,
            boolean required,
            @Nullable Instant completedAt,
            @Nullable Map<String, @Nullable Object> data) {

        static StepView open(Step step) {
            return new StepView(step.id(), step.name(), step.description(), step.required(), null, null);
        }

        StepView with(@Nullable Instant at, @Nullable Map<String, @Nullable Object> recorded) {
            return new StepView(id, name, description, required, at, recorded);
        }

        public boolean completed() {
            return completedAt != null;
        }
    }

    public static OnboardingSteps begun(List<Step> steps) {
        return new OnboardingSteps(steps.stream().map(StepView::open).toList());
    }

    public OnboardingSteps fold(OnboardingEvent event) {
        return switch (event) {
            case OnboardingStepsChanged e -> begun(e.steps());
            case OnboardingStepCompleted e -> change(e.step(), step -> step.with(e.occurredAt(), e.data()));
            case OnboardingStepReopened e -> change(e.step(), step -> step.with(null, null));
        };
    }

    private OnboardingSteps change(String id, UnaryOperator<StepView> change) {
        return new OnboardingSteps(steps.stream()
                .map(step -> step.id().equals(id) ? change.apply(step) : step)
                .toList());
    }

    /** The same steps without what was recorded with them. */
    public OnboardingSteps withoutData() {
        return new OnboardingSteps(
                steps.stream().map(step -> step.with(step.completedAt(), null)).toList());
    }

    /** True when every required step is completed. */
    public boolean completed() {
        return steps.stream().allMatch(step -> step.completed() || !step.required());
    }

    /** The id of the first step that is not completed; null when none is left. */
    public @Nullable String currentStep() {
        return steps.stream()
                .filter(step -> !step.completed())
                .map(StepView::id)
                .findFirst()
                .orElse(null);
    }

    /** Whole-number percentage of steps completed, rounded down: 0 to 100. */
    public int progress() {
        return (int) (100 * steps.stream().filter(StepView::completed).count() / steps.size());
    }
}
