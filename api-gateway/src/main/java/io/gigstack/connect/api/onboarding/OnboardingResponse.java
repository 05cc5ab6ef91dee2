package io.gigstack.connect.api.onboarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigstack.connect.api.web.Masking;
import io.gigstack.connect.command.onboarding.Onboarding;
import io.gigstack.connect.query.onboardingstatus.OnboardingStatus;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A team's onboarding as the API shows it, whether it was just changed or read. */
record OnboardingResponse(
        String teamId, boolean completed, @Nullable String currentStep, int progress, List<Step> steps) {

    /** When and with what a step was completed is shown once it is. */
    record Step(
            String id,
            String name,
            boolean completed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant completedAt,

            boolean required,
            @Nullable String description,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, @Nullable Object> data) {

        static Step of(Onboarding.Progress progress) {
            Onboarding.Completion done = progress.done();
            return new Step(
                    progress.step().id(),
                    progress.step().name(),
                    done != null,
                    done == null ? null : done.at(),
                    progress.step().required(),
                    progress.step().description(),
                    done == null ? null : Masking.secrets(done.data()));
        }

        static Step of(OnboardingSteps.StepView step) {
            return new Step(
                    step.id(),
                    step.name(),
                    step.completed(),
                    step.completedAt(),
                    step.required(),
                    step.description(),
                    Masking.secrets(step.data()));
        }
    }

    static OnboardingResponse of(String teamId, Onboarding onboarding) {
        return new OnboardingResponse(
                teamId,
                onboarding.completed(),
                onboarding.currentStep(),
                onboarding.progress(),
                onboarding.steps().stream().map(Step::of).toList());
    }

    static OnboardingResponse of(OnboardingStatus status) {
        OnboardingSteps steps = status.steps();
        return new OnboardingResponse(
                status.teamId(),
                steps.completed(),
                steps.currentStep(),
                steps.progress(),
                steps.steps().stream().map(Step::of).toList());
    }
}
