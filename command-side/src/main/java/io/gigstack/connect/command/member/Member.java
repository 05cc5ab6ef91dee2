package io.gigstack.connect.command.member;

import static java.util.stream.Collectors.toCollection;

import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team, or who was one.
 *
 * @param email sealed
 * @param emailHash the same for the same address
 * @param permissions ids; null if they are those of the role
 * @param invitation what it was invited by
 * @param joinedAt null until the invitation is accepted
 */
public record Member(
        String id,
        String email,
        String emailHash,
        String role,
        @Nullable List<String> permissions,
        Status status,
        Invitation invitation,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        Instant updatedAt) {

    /** {@code REMOVED} is who is no member any more. */
    public enum Status {
        INVITED,
        ACTIVE,
        INACTIVE,
        REMOVED;

        /** As it is written in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param token hash of the one that can be accepted
     * @param expiresAt from this instant on it can't
     * @param replaced hashes of those that were sent before
     */
    public record Invitation(String token, Instant expiresAt, List<String> replaced) {

        private Invitation renewed(InvitationRenewed e) {
            List<String> all = new ArrayList<>(replaced);
            all.add(token);
            return new Invitation(e.invitation(), e.expiresAt(), List.copyOf(all));
        }
    }

    static Member of(MemberInvited e) {
        return new Member(
                e.memberId(),
                e.email(),
                e.emailHash(),
                e.role(),
                e.permissions(),
                Status.INVITED,
                new Invitation(e.invitation(), e.expiresAt(), List.of()),
                e.occurredAt(),
                null,
                e.occurredAt());
    }

    Member evolve(MemberEvent event) {
        Instant at = event.occurredAt();
        return switch (event) {
            case MemberInvited e -> of(e);
            case InvitationRenewed e -> with(status, invitation.renewed(e), joinedAt, at);
            case MemberJoined _ -> with(Status.ACTIVE, invitation, at, at);
            case MemberRoleChanged e -> with(e.role(), e.permissions(), at);
            case MemberDeactivated _ -> with(Status.INACTIVE, invitation, joinedAt, at);
            case MemberActivated _ -> with(Status.ACTIVE, invitation, joinedAt, at);
            case MemberRemoved _, MemberErased _ -> with(Status.REMOVED, invitation, joinedAt, at);
        };
    }

    private Member with(Status newStatus, Invitation newInvitation, @Nullable Instant newJoinedAt, Instant at) {
        return new Member(
                id, email, emailHash, role, permissions, newStatus, newInvitation, invitedAt, newJoinedAt, at);
    }

    private Member with(String newRole, @Nullable List<String> newPermissions, Instant at) {
        return new Member(id, email, emailHash, newRole, newPermissions, status, invitation, invitedAt, joinedAt, at);
    }

    /** One that was not removed. */
    public boolean isThere() {
        return status != Status.REMOVED;
    }

    /** One that was invited and has not come in time is none, though it is still listed. */
    boolean isLive(Instant now) {
        return isThere() && (status != Status.INVITED || now.isBefore(invitation.expiresAt()));
    }

    boolean isActiveOwner() {
        return status == Status.ACTIVE && isOwner();
    }

    boolean isOwner() {
        return role.equals(Role.OWNER.id());
    }

    /** What it may do while it is active. */
    public Set<Permission> effectivePermissions() {
        return permissions == null || isOwner()
                ? Role.of(role).defaults()
                : permissions.stream()
                        .map(Permission::of)
                        .collect(toCollection(() -> EnumSet.noneOf(Permission.class)));
    }
}
