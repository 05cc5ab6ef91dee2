package io.gigstack.connect.query.onboardingstatus;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** (status, event) → status. */
public final class OnboardingStatusFold {

    private OnboardingStatusFold() {}

    public static OnboardingStatus fold(@Nullable OnboardingStatus row, long version, TeamEvent event) {
        if (event instanceof TeamCreated e) {
            return new OnboardingStatus(
                    e.teamId(), e.organizationId(), version, false, OnboardingSteps.begun(e.steps()));
        }
        OnboardingStatus now = Objects.requireNonNull(row, "a team's history begins with its creation");
        return switch (event) {
            case OnboardingEvent e ->
                with(now, version, now.deleted(), now.steps().fold(e));
            case TeamDeleted _ -> with(now, version, true, now.steps());
            case TeamRestored _ -> with(now, version, false, now.steps());
            case TeamCreated _, TeamRenamed _, TeamProfileChanged _, TeamSettingsChanged _ ->
                with(now, version, now.deleted(), now.steps());
            case TeamMetadataChanged _, TeamSuspended _, TeamReactivated _ ->
                with(now, version, now.deleted(), now.steps());
            case MemberEvent _, IntegrationEvent _, BrandingEvent _ -> with(now, version, now.deleted(), now.steps());
        };
    }

    private static OnboardingStatus with(OnboardingStatus now, long version, boolean deleted, OnboardingSteps steps) {
        return new OnboardingStatus(now.teamId(), now.organizationId(), version, deleted, steps);
    }
}
