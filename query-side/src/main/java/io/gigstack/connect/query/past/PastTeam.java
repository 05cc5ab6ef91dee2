package io.gigstack.connect.query.past;

import io.gigstack.connect.query.memberlist.PastMembers;
import io.gigstack.connect.query.onboardingstatus.OnboardingStatus;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import java.time.Instant;

/**
 * A team as it was after one of its events. What is personal or secret is sealed as it is in the log, so that what was
 * erased since can't be read here either.
 *
 * @param latest when that event happened
 */
public record PastTeam(TeamDetails details, OnboardingStatus onboarding, PastMembers members, Instant latest) {

    /** Count of the events up to then. */
    public long version() {
        return details.version();
    }
}
