package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** (summary, event) → summary. */
final class TeamListFold {

    private TeamListFold() {}

    static TeamSummary fold(@Nullable TeamSummary row, long version, TeamEvent event) {
        if (event instanceof TeamCreated e) {
            return begun(version, e);
        }
        TeamSummary now = Objects.requireNonNull(row, "a team's history begins with its creation");
        return switch (event) {
            case TeamCreated e -> begun(version, e);
            case TeamRenamed e -> now.described(version, e.name(), now.description(), now.industry(), now.country());
            case TeamProfileChanged e -> now.described(version, now.name(), e.description(), e.industry(), e.country());
            case OnboardingEvent e ->
                now.with(
                        version,
                        now.status(),
                        now.deleted(),
                        now.steps().fold(e).withoutData());
            case TeamSuspended _ -> now.with(version, "suspended", now.deleted(), now.steps());
            case TeamReactivated _ -> now.with(version, "active", now.deleted(), now.steps());
            case TeamDeleted _ -> now.with(version, now.status(), true, now.steps());
            case TeamRestored _ -> now.with(version, now.status(), false, now.steps());
            case TeamSettingsChanged _, TeamMetadataChanged _, MemberEvent _, IntegrationEvent _, BrandingEvent _ ->
                now.with(version, now.status(), now.deleted(), now.steps());
        };
    }

    private static TeamSummary begun(long version, TeamCreated e) {
        return new TeamSummary(
                e.teamId(),
                e.organizationId(),
                version,
                e.name(),
                e.description(),
                e.industry(),
                e.country(),
                "active",
                false,
                OnboardingSteps.begun(e.steps()),
                e.occurredAt());
    }
}
