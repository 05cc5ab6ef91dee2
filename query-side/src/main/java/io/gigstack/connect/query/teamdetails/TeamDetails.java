package io.gigstack.connect.query.teamdetails;

import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import io.gigstack.connect.query.projection.TeamDocument;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a team.
 *
 * @param status {@code active} or {@code suspended}, also while it is deleted: it is what a restored team goes back to
 * @param steps its onboarding, without what was recorded with the steps
 * @param version count of its events
 */
public record TeamDetails(
        String teamId,
        String organizationId,
        long version,
        boolean deleted,
        String name,
        @Nullable String description,
        @Nullable String industry,
        @Nullable String teamSize,
        @Nullable String country,
        String status,
        Settings settings,
        OnboardingSteps steps,
        Map<String, @Nullable Object> metadata,
        BrandingView branding,
        IntegrationViews integrations,
        Instant createdAt,
        Instant updatedAt)
        implements TeamDocument {

    /** Documents that were written before there was branding or an integration lack the member. */
    public TeamDetails {
        branding = Objects.requireNonNullElse(branding, BrandingView.NONE);
        integrations = Objects.requireNonNullElse(integrations, IntegrationViews.NONE);
    }

    TeamDetails named(String newName) {
        return new TeamDetails(
                teamId,
                organizationId,
                version,
                deleted,
                newName,
                description,
                industry,
                teamSize,
                country,
                status,
                settings,
                steps,
                metadata,
                branding,
                integrations,
                createdAt,
                updatedAt);
    }

    TeamDetails described(TeamProfileChanged e) {
        return new TeamDetails(
                teamId,
                organizationId,
                version,
                deleted,
                name,
                e.description(),
                e.industry(),
                e.teamSize(),
                e.country(),
                status,
                settings,
                steps,
                metadata,
                branding,
                integrations,
                createdAt,
                updatedAt);
    }

    TeamDetails holding(Settings newSettings, OnboardingSteps newSteps, Map<String, @Nullable Object> newMetadata) {
        return new TeamDetails(
                teamId,
                organizationId,
                version,
                deleted,
                name,
                description,
                industry,
                teamSize,
                country,
                status,
                newSettings,
                newSteps,
                newMetadata,
                branding,
                integrations,
                createdAt,
                updatedAt);
    }

    TeamDetails having(BrandingView newBranding, IntegrationViews newIntegrations) {
        return new TeamDetails(
                teamId,
                organizationId,
                version,
                deleted,
                name,
                description,
                industry,
                teamSize,
                country,
                status,
                settings,
                steps,
                metadata,
                newBranding,
                newIntegrations,
                createdAt,
                updatedAt);
    }

    TeamDetails standing(String newStatus, boolean newlyDeleted) {
        return new TeamDetails(
                teamId,
                organizationId,
                version,
                newlyDeleted,
                name,
                description,
                industry,
                teamSize,
                country,
                newStatus,
                settings,
                steps,
                metadata,
                branding,
                integrations,
                createdAt,
                updatedAt);
    }

    TeamDetails seen(long newVersion, Instant at) {
        return new TeamDetails(
                teamId,
                organizationId,
                newVersion,
                deleted,
                name,
                description,
                industry,
                teamSize,
                country,
                status,
                settings,
                steps,
                metadata,
                branding,
                integrations,
                createdAt,
                at);
    }
}
