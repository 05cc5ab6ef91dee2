package io.gigstack.connect.query.history;

import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import io.gigstack.connect.query.teamdetails.TeamDetailsFold;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A team as it was after one of its events.
 *
 * @param steps its onboarding, with what was recorded with the steps
 */
record State(TeamDetails team, OnboardingSteps steps) {

    static State fold(@Nullable State before, long version, TeamEvent event) {
        TeamDetails team = TeamDetailsFold.fold(before == null ? null : before.team(), version, event);
        return new State(team, steps(before, event));
    }

    private static OnboardingSteps steps(@Nullable State before, TeamEvent event) {
        if (event instanceof TeamCreated created) {
            return OnboardingSteps.begun(created.steps());
        }
        OnboardingSteps now = Objects.requireNonNull(before, "a team's history begins with its creation")
                .steps();
        return event instanceof OnboardingEvent onboarding ? now.fold(onboarding) : now;
    }

    long version() {
        return team.version();
    }
}
