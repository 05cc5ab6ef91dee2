package io.gigstack.connect.query.memberlist;

/** @param version of the team, as of which the member is so */
public record FoundMember(MemberView member, long version) {}
