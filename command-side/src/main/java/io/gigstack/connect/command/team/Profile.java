package io.gigstack.connect.command.team;

import io.gigstack.connect.command.onboarding.Onboarding;
import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a team, whatever its status. */
public record Profile(
        String id,
        String organizationId,
        String name,
        @Nullable String description,
        @Nullable String industry,
        @Nullable String teamSize,
        @Nullable String country,
        Settings settings,
        Parts parts,
        Map<String, @Nullable Object> metadata,
        Instant createdAt,
        Instant updatedAt) {

    static Profile of(TeamCreated e) {
        return new Profile(
                e.teamId(),
                e.organizationId(),
                e.name(),
                e.description(),
                e.industry(),
                e.teamSize(),
                e.country(),
                e.settings(),
                Parts.begun(Onboarding.begun(e.steps())),
                e.metadata(),
                e.occurredAt(),
                e.occurredAt());
    }

    public Onboarding onboarding() {
        return parts.onboarding();
    }

    Profile evolve(TeamEvent event) {
        return switch (event) {
            case TeamRenamed e -> named(e.name());
            case TeamProfileChanged e -> described(e);
            case TeamSettingsChanged e -> with(e.settings(), parts, metadata);
            case TeamMetadataChanged e -> with(settings, parts, e.metadata());
            case OnboardingEvent e -> with(settings, parts.evolve(e), metadata);
            case MemberEvent e -> with(settings, parts.evolve(e), metadata);
            case IntegrationEvent e -> with(settings, parts.evolve(e), metadata);
            case BrandingEvent e -> with(settings, parts.evolve(e), metadata);
            case TeamCreated _, TeamEvent.TeamSuspended _, TeamEvent.TeamReactivated _ -> this;
            case TeamEvent.TeamDeleted _, TeamEvent.TeamRestored _ -> this;
        };
    }

    private Profile named(String newName) {
        return new Profile(
                id,
                organizationId,
                newName,
                description,
                industry,
                teamSize,
                country,
                settings,
                parts,
                metadata,
                createdAt,
                updatedAt);
    }

    private Profile described(TeamProfileChanged e) {
        return new Profile(
                id,
                organizationId,
                name,
                e.description(),
                e.industry(),
                e.teamSize(),
                e.country(),
                settings,
                parts,
                metadata,
                createdAt,
                updatedAt);
    }

    private Profile with(Settings newSettings, Parts newParts, Map<String, @Nullable Object> newMetadata) {
        return new Profile(
                id,
                organizationId,
                name,
                description,
                industry,
                teamSize,
                country,
                newSettings,
                newParts,
                newMetadata,
                createdAt,
                updatedAt);
    }

    Profile touched(Instant at) {
        return new Profile(
                id,
                organizationId,
                name,
                description,
                industry,
                teamSize,
                country,
                settings,
                parts,
                metadata,
                createdAt,
                at);
    }
}
