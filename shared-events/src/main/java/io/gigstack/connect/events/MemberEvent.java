package io.gigstack.connect.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to the members of a team. What is personal is sealed with a key of the member's own, so that it can be
 * forgotten while the event stays what it is.
 */
public sealed interface MemberEvent extends TeamEvent {

    String memberId();

    /**
     * @param email sealed
     * @param emailHash keyed hash of the team and the address in lower case, by which the team knows it again
     * @param permissions ids; null if they are those of the role, whatever these are
     * @param message sealed; null if the inviter had nothing to say
     * @param invitation SHA-256 of the token, 64 lower-case hexadecimal digits
     * @param expiresAt from this instant on the token is refused
     */
    record MemberInvited(
            String teamId,
            String memberId,
            String email,
            String emailHash,
            String role,
            @Nullable List<String> permissions,
            @Nullable String message,
            String invitation,
            Instant expiresAt,
            Instant occurredAt)
            implements MemberEvent {

        public MemberInvited {
            permissions = permissions == null ? null : List.copyOf(permissions);
        }
    }

    /** A new token takes the place of the old one. */
    record InvitationRenewed(String teamId, String memberId, String invitation, Instant expiresAt, Instant occurredAt)
            implements MemberEvent {}

    record MemberJoined(String teamId, String memberId, Instant occurredAt) implements MemberEvent {}

    /** @param permissions ids; null if they are those of the role, whatever these are */
    record MemberRoleChanged(
            String teamId,
            String memberId,
            String role,
            @Nullable List<String> permissions,
            Instant occurredAt) implements MemberEvent {

        public MemberRoleChanged {
            permissions = permissions == null ? null : List.copyOf(permissions);
        }
    }

    /**
     * The role stays.
     *
     * @param permissions ids; null if they are those of the role again, whatever these are
     */
    record MemberPermissionsChanged(
            String teamId, String memberId, @Nullable List<String> permissions, Instant occurredAt)
            implements MemberEvent {

        public MemberPermissionsChanged {
            permissions = permissions == null ? null : List.copyOf(permissions);
        }
    }

    record MemberDeactivated(String teamId, String memberId, Instant occurredAt) implements MemberEvent {}

    record MemberActivated(String teamId, String memberId, Instant occurredAt) implements MemberEvent {}

    record MemberRemoved(String teamId, String memberId, Instant occurredAt) implements MemberEvent {}

    /** The key of what is personal was destroyed together with this. */
    record MemberErased(String teamId, String memberId, Instant occurredAt) implements MemberEvent {}
}
