package io.gigstack.connect.query.memberlist;

/** A team that someone is or was a member of. */
public record TeamOfMember(String organizationId, String teamId) {}
