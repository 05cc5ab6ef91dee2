package io.gigstack.connect.query;

import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A team's onboarding, found by looking back from each step through all of its history. */
record CountedByHand(List<Step> steps, List<TeamEvent> since) {

    /** Nothing before the last change of the steps counts. */
    static CountedByHand after(List<TeamEvent> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            List<TeamEvent> since = history.subList(i + 1, history.size());
            if (history.get(i) instanceof OnboardingStepsChanged changed) {
                return new CountedByHand(changed.steps(), since);
            }
            if (history.get(i) instanceof TeamCreated created) {
                return new CountedByHand(created.steps(), since);
            }
        }
        throw new IllegalArgumentException("nothing was created");
    }

    private @Nullable OnboardingStepCompleted completion(Step step) {
        for (TeamEvent event : since.reversed()) {
            if (event instanceof OnboardingStepCompleted done && done.step().equals(step.id())) {
                return done;
            }
            if (event instanceof OnboardingStepReopened reopened
                    && reopened.step().equals(step.id())) {
                return null;
            }
        }
        return null;
    }

    int progress() {
        int done = 0;
        for (Step step : steps) {
            done += completion(step) == null ? 0 : 1;
        }
        return (int) Math.floor(done * 100.0 / steps.size());
    }

    @Nullable
    String currentStep() {
        for (Step step : steps) {
            if (completion(step) == null) {
                return step.id();
            }
        }
        return null;
    }

    boolean allRequired() {
        return steps.stream().filter(Step::required).noneMatch(step -> completion(step) == null);
    }

    List<@Nullable Instant> completedAt() {
        List<@Nullable Instant> times = new ArrayList<>();
        for (Step step : steps) {
            OnboardingStepCompleted done = completion(step);
            times.add(done == null ? null : done.occurredAt());
        }
        return times;
    }

    List<@Nullable Map<String, @Nullable Object>> data() {
        List<@Nullable Map<String, @Nullable Object>> data = new ArrayList<>();
        for (Step step : steps) {
            OnboardingStepCompleted done = completion(step);
            data.add(done == null ? null : done.data());
        }
        return data;
    }
}
