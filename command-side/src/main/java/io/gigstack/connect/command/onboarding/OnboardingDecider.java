package io.gigstack.connect.command.onboarding;

import io.gigstack.connect.command.OnboardingCommand;
import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.onboarding.Onboarding.Progress;
import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules of onboarding, for a team that may be changed. */
public final class OnboardingDecider {

    private OnboardingDecider() {}

    public static List<OnboardingEvent> decide(Onboarding onboarding, OnboardingCommand command, Instant now) {
        return switch (command) {
            case CompleteOnboardingStep complete -> complete(onboarding, complete, now);
            case ReopenOnboardingStep reopen -> reopen(onboarding, reopen, now);
        };
    }

    private static List<OnboardingEvent> complete(Onboarding onboarding, CompleteOnboardingStep command, Instant now) {
        Progress step = offered(onboarding, command.step());
        if (step.done() != null) {
            return stepsAreCompletedOnce(command, step.done());
        }
        return List.of(new OnboardingStepCompleted(
                command.header().teamId().value(), command.step().value(), command.data(), now));
    }

    private static List<OnboardingEvent> stepsAreCompletedOnce(
            CompleteOnboardingStep command, Onboarding.Completion before) {
        if (!Objects.requireNonNullElse(before.data(), Map.of())
                .equals(Objects.requireNonNullElse(command.data(), Map.of()))) {
            throw Refusal.because(
                    Refusal.Reason.CONFLICT,
                    "Step %s is already completed with other data; reopen it first"
                            .formatted(command.step().value()));
        }
        return List.of();
    }

    private static List<OnboardingEvent> reopen(Onboarding onboarding, ReopenOnboardingStep command, Instant now) {
        if (offered(onboarding, command.step()).done() == null) {
            return List.of();
        }
        return List.of(new OnboardingStepReopened(
                command.header().teamId().value(),
                command.step().value(),
                command.reason().value(),
                now));
    }

    private static Progress offered(Onboarding onboarding, StepId id) {
        return onboarding
                .step(id.value())
                .orElseThrow(() -> Refusal.invalid(List.of(new Problem(
                        "/step", "must be one of the team's steps: " + String.join(", ", ids(onboarding))))));
    }

    private static List<String> ids(Onboarding onboarding) {
        return onboarding.steps().stream().map(step -> step.step().id()).toList();
    }

    /** Nothing when the steps stay the same. */
    public static List<OnboardingEvent> changeSteps(
            String teamId, Onboarding onboarding, List<Step> wanted, Instant at) {
        if (ids(onboarding).equals(wanted.stream().map(Step::id).toList())) {
            return List.of();
        }
        stepsChangeOnlyWhileNoneIsCompleted(onboarding);
        return List.of(new OnboardingStepsChanged(teamId, wanted, at));
    }

    private static void stepsChangeOnlyWhileNoneIsCompleted(Onboarding onboarding) {
        if (!onboarding.isUntouched()) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE, "Onboarding steps can change only while no step is completed");
        }
    }
}
