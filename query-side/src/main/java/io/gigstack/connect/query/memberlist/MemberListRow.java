package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.query.projection.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the member list keeps: a row for each team, and one for each of its members. */
sealed interface MemberListRow extends Row {

    /** A team, so that it is known as of which of its versions its members are. */
    record TeamRow(String teamId, String organizationId, long version, boolean deleted) implements MemberListRow {

        @Override
        public String key() {
            return teamId;
        }

        TeamRow at(long newVersion, boolean newlyDeleted) {
            return new TeamRow(teamId, organizationId, newVersion, newlyDeleted);
        }
    }

    /**
     * @param version of the team when the member last changed
     * @param email sealed
     * @param permissions ids; null if they are those of the role
     * @param removed whether it is no member any more
     */
    record MemberRow(
            String memberId,
            String teamId,
            long version,
            String email,
            String role,
            @Nullable List<String> permissions,
            String status,
            boolean removed,
            Instant invitedAt,
            @Nullable Instant joinedAt,
            Instant updatedAt)
            implements MemberListRow {

        @Override
        public String key() {
            return memberId;
        }

        MemberRow standing(
                long newVersion, String newStatus, boolean isRemoved, @Nullable Instant newJoinedAt, Instant at) {
            return new MemberRow(
                    memberId,
                    teamId,
                    newVersion,
                    email,
                    role,
                    permissions,
                    newStatus,
                    isRemoved,
                    invitedAt,
                    newJoinedAt,
                    at);
        }

        MemberRow as(long newVersion, String newRole, @Nullable List<String> newPermissions, Instant at) {
            return new MemberRow(
                    memberId,
                    teamId,
                    newVersion,
                    email,
                    newRole,
                    newPermissions,
                    status,
                    removed,
                    invitedAt,
                    joinedAt,
                    at);
        }
    }
}
