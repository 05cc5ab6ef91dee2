package io.gigstack.connect.query.past;

import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.memberlist.PastMembersFold;
import io.gigstack.connect.query.onboardingstatus.OnboardingStatus;
import io.gigstack.connect.query.onboardingstatus.OnboardingStatusFold;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import io.gigstack.connect.query.teamdetails.TeamDetailsFold;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A team while its events are read one after the other. */
final class PastTeamFold {

    private @Nullable TeamDetails details;
    private @Nullable OnboardingStatus onboarding;
    private final PastMembersFold members;
    private Instant latest = Instant.EPOCH;

    /** @param start what was read before; null for nothing */
    PastTeamFold(@Nullable PastTeam start) {
        members = new PastMembersFold(start == null ? null : start.members());
        if (start != null) {
            details = start.details();
            onboarding = start.onboarding();
            latest = start.latest();
        }
    }

    long version() {
        return details == null ? 0 : details.version();
    }

    void next(TeamEvent event) {
        long version = version() + 1;
        details = TeamDetailsFold.fold(details, version, event);
        onboarding = OnboardingStatusFold.fold(onboarding, version, event);
        latest = event.occurredAt();
        if (event instanceof MemberEvent member) {
            members.next(version, member);
        }
    }

    PastTeam now() {
        return new PastTeam(
                Objects.requireNonNull(details, "no event was read"),
                Objects.requireNonNull(onboarding, "no event was read"),
                members.now(),
                latest);
    }
}
