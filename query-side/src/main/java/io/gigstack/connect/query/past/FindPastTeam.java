package io.gigstack.connect.query.past;

import io.gigstack.connect.query.Query;

/**
 * How was this team then? No answer for another organization's, for a version that it has not reached, for an instant
 * before its creation, nor while it was deleted; but one for a team that was deleted since.
 */
public record FindPastTeam(String organizationId, String teamId, Moment moment) implements Query<PastTeam> {

    /** It is folded from the log itself and is never behind. */
    @Override
    public String readModel() {
        return LOG;
    }

    @Override
    public Class<PastTeam> view() {
        return PastTeam.class;
    }
}
