package io.gigstack.connect.query.teamdetails;

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

/** (details, event) → details. */
public final class TeamDetailsFold {

    private TeamDetailsFold() {}

    public static TeamDetails fold(@Nullable TeamDetails row, long version, TeamEvent event) {
        if (event instanceof TeamCreated created) {
            return begun(version, created);
        }
        TeamDetails now = Objects.requireNonNull(row, "a team's history begins with its creation");
        return switch (event) {
            case TeamCreated created -> begun(version, created);
            case TeamRenamed e -> at(e, version, now.named(e.name()));
            case TeamProfileChanged e -> at(e, version, now.described(e));
            case TeamSettingsChanged e -> at(e, version, now.holding(e.settings(), now.steps(), now.metadata()));
            case TeamMetadataChanged e -> at(e, version, now.holding(now.settings(), now.steps(), e.metadata()));
            case OnboardingEvent e ->
                at(e, version, now.holding(now.settings(), now.steps().fold(e).withoutData(), now.metadata()));
            case MemberEvent e -> at(e, version, now);
            case IntegrationEvent e ->
                at(e, version, now.having(now.branding(), now.integrations().fold(e)));
            case BrandingEvent e -> at(e, version, now.having(BrandingView.after(e), now.integrations()));
            case TeamSuspended e -> at(e, version, now.standing("suspended", now.deleted()));
            case TeamReactivated e -> at(e, version, now.standing("active", now.deleted()));
            case TeamDeleted _ -> now.standing(now.status(), true).seen(version, now.updatedAt());
            case TeamRestored _ -> now.standing(now.status(), false).seen(version, now.updatedAt());
        };
    }

    private static TeamDetails at(TeamEvent event, long version, TeamDetails details) {
        return details.seen(version, event.occurredAt());
    }

    private static TeamDetails begun(long version, TeamCreated e) {
        return new TeamDetails(
                e.teamId(),
                e.organizationId(),
                version,
                false,
                e.name(),
                e.description(),
                e.industry(),
                e.teamSize(),
                e.country(),
                "active",
                e.settings(),
                OnboardingSteps.begun(e.steps()),
                e.metadata(),
                BrandingView.NONE,
                IntegrationViews.NONE,
                e.occurredAt(),
                e.occurredAt());
    }
}
