package io.gigstack.connect.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen in a team's onboarding. The steps that a team begins with are part of its creation. */
public sealed interface OnboardingEvent extends TeamEvent {

    record OnboardingStepsChanged(String teamId, List<Step> steps, Instant occurredAt) implements OnboardingEvent {

        public OnboardingStepsChanged {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param data what the caller recorded with the step: a JSON object, or null when nothing was given. Where a secret was
     *     stands an object with the one member {@code $masked}: a fingerprint, a dot and what is shown
     */
    record OnboardingStepCompleted(
            String teamId, String step, @Nullable Map<String, @Nullable Object> data, Instant occurredAt)
            implements OnboardingEvent {

        public OnboardingStepCompleted {
            data = data == null ? null : Unchangeable.members(data);
        }
    }

    record OnboardingStepReopened(String teamId, String step, String reason, Instant occurredAt)
            implements OnboardingEvent {}

    /**
     * One step as it was offered. Name, description and whether it is required are kept with the team, so that a later
     * change of the catalogue does not rewrite what a team was asked to do.
     */
    record Step(String id, String name, @Nullable String description, boolean required) {}
}
