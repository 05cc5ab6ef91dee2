package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.query.Query;

/** Which team is or was this someone's? Asked by who has an invitation and no key. */
public record FindTeamOfMember(String memberId) implements Query<TeamOfMember> {

    @Override
    public String readModel() {
        return ListMembers.READ_MODEL;
    }

    @Override
    public Class<TeamOfMember> view() {
        return TeamOfMember.class;
    }
}
