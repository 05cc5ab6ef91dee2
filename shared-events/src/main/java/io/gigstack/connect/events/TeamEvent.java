package io.gigstack.connect.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a team. Each event carries the whole new value of what it changed, so that folding it needs no
 * arithmetic, and the instant at which it happened, in milliseconds of UTC.
 */
public sealed interface TeamEvent
        permits TeamEvent.TeamCreated,
                TeamEvent.TeamRenamed,
                TeamEvent.TeamProfileChanged,
                TeamEvent.TeamSettingsChanged,
                TeamEvent.TeamMetadataChanged,
                TeamEvent.TeamSuspended,
                TeamEvent.TeamReactivated,
                TeamEvent.TeamDeleted,
                TeamEvent.TeamRestored,
                OnboardingEvent,
                MemberEvent,
                IntegrationEvent,
                BrandingEvent {

    String teamId();

    Instant occurredAt();

    record TeamCreated(
            String teamId,
            String organizationId,
            String name,
            @Nullable String description,
            @Nullable String industry,
            @Nullable String teamSize,
            @Nullable String country,
            Settings settings,
            List<OnboardingEvent.Step> steps,
            Map<String, @Nullable Object> metadata,
            Instant occurredAt)
            implements TeamEvent {

        public TeamCreated {
            steps = List.copyOf(steps);
            metadata = Unchangeable.members(metadata);
        }
    }

    record TeamRenamed(String teamId, String name, Instant occurredAt) implements TeamEvent {}

    record TeamProfileChanged(
            String teamId,
            @Nullable String description,
            @Nullable String industry,
            @Nullable String teamSize,
            @Nullable String country,
            Instant occurredAt)
            implements TeamEvent {}

    record TeamSettingsChanged(String teamId, Settings settings, Instant occurredAt) implements TeamEvent {}

    record TeamMetadataChanged(String teamId, Map<String, @Nullable Object> metadata, Instant occurredAt)
            implements TeamEvent {

        public TeamMetadataChanged {
            metadata = Unchangeable.members(metadata);
        }
    }

    record TeamSuspended(String teamId, String reason, Instant occurredAt) implements TeamEvent {}

    record TeamReactivated(String teamId, Instant occurredAt) implements TeamEvent {}

    record TeamDeleted(String teamId, Instant occurredAt) implements TeamEvent {}

    record TeamRestored(String teamId, Instant occurredAt) implements TeamEvent {}

    /**
     * @param currency ISO 4217 code
     * @param timezone IANA time zone id
     * @param language canonical BCP 47 tag
     * @param fiscalYear {@code calendar}, or its first day as {@code MM-DD}
     */
    record Settings(String currency, String timezone, String language, String fiscalYear) {}
}
