package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.query.Query;

/** What is known of this member? No answer for one that was removed, or whose team is deleted or another organization's. */
public record FindMember(String organizationId, String teamId, String memberId) implements Query<FoundMember> {

    @Override
    public String readModel() {
        return ListMembers.READ_MODEL;
    }

    @Override
    public Class<FoundMember> view() {
        return FoundMember.class;
    }
}
