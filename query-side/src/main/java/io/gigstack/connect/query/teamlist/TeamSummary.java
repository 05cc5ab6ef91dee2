package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import io.gigstack.connect.query.projection.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A team as a list shows it.
 *
 * @param status {@code active} or {@code suspended}; a deleted team keeps the one it had
 * @param steps its onboarding, without what was recorded with the steps
 */
public record TeamSummary(
        String teamId,
        String organizationId,
        long version,
        String name,
        @Nullable String description,
        @Nullable String industry,
        @Nullable String country,
        String status,
        boolean deleted,
        OnboardingSteps steps,
        Instant createdAt)
        implements Row {

    @Override
    public String key() {
        return teamId;
    }

    String nameKey() {
        return NameKey.of(name);
    }

    TeamSummary with(long newVersion, String newStatus, boolean newlyDeleted, OnboardingSteps newSteps) {
        return new TeamSummary(
                teamId,
                organizationId,
                newVersion,
                name,
                description,
                industry,
                country,
                newStatus,
                newlyDeleted,
                newSteps,
                createdAt);
    }

    TeamSummary described(
            long newVersion,
            String newName,
            @Nullable String newDescription,
            @Nullable String newIndustry,
            @Nullable String newCountry) {
        return new TeamSummary(
                teamId,
                organizationId,
                newVersion,
                newName,
                newDescription,
                newIndustry,
                newCountry,
                status,
                deleted,
                steps,
                createdAt);
    }
}
