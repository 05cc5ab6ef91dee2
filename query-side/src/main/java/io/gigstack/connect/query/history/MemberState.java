package io.gigstack.connect.query.history;

import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberPermissionsChanged;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member as it was after one of its events, without what nobody is told: tokens and hashes.
 *
 * @param permissions null for those of the role
 * @param expiresAt when its last invitation does
 */
record MemberState(
        SealedValue email,
        String role,
        @Nullable List<String> permissions,
        String status,
        Instant expiresAt,
        @Nullable SealedValue message) {

    static MemberState fold(@Nullable MemberState before, MemberEvent event) {
        if (event instanceof MemberInvited invited) {
            return invited(invited);
        }
        MemberState now = Objects.requireNonNull(before, "a member is invited first");
        return switch (event) {
            case MemberInvited e -> invited(e);
            case InvitationRenewed e -> now.with(now.status, e.expiresAt());
            case MemberJoined _, MemberActivated _ -> now.with("active", now.expiresAt);
            case MemberDeactivated _ -> now.with("inactive", now.expiresAt);
            case MemberRemoved _ -> now.with("removed", now.expiresAt);
            case MemberErased _ -> now.with("erased", now.expiresAt);
            case MemberRoleChanged e -> now.as(e.role(), e.permissions());
            case MemberPermissionsChanged e -> now.as(now.role, e.permissions());
        };
    }

    private MemberState as(String newRole, @Nullable List<String> newPermissions) {
        return new MemberState(email, newRole, newPermissions, status, expiresAt, message);
    }

    private static MemberState invited(MemberInvited e) {
        return new MemberState(
                new SealedValue(e.memberId(), "email", e.email()),
                e.role(),
                e.permissions(),
                "invited",
                e.expiresAt(),
                e.message() == null ? null : new SealedValue(e.memberId(), "message", e.message()));
    }

    private MemberState with(String newStatus, Instant newExpiresAt) {
        return new MemberState(email, role, permissions, newStatus, newExpiresAt, message);
    }

    /** Its fields by their dotted paths in the team; none of one that is not there yet. */
    static Map<String, @Nullable Object> fields(String id, @Nullable MemberState member) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (member != null) {
            String path = "members.%s.".formatted(id);
            fields.put(path + "email", member.email);
            fields.put(path + "role", member.role);
            fields.put(path + "permissions", member.permissions);
            fields.put(path + "status", member.status);
            fields.put(path + "invitation.expiresAt", member.expiresAt);
            fields.put(path + "invitation.message", member.message);
        }
        return fields;
    }
}
