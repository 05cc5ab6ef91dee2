package io.gigstack.connect.query.teamdetails;

import io.gigstack.connect.query.Query;

/** What is known of this team? No answer for a deleted team or another organization's. */
public record FindTeam(String organizationId, String teamId) implements Query<TeamDetails> {

    public static final String READ_MODEL = "team_details";

    @Override
    public String readModel() {
        return READ_MODEL;
    }

    @Override
    public Class<TeamDetails> view() {
        return TeamDetails.class;
    }
}
