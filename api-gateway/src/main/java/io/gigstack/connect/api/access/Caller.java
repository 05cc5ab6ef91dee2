package io.gigstack.connect.api.access;

import io.gigstack.connect.api.idempotency.IdempotentRequest;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.TeamId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, and which.
 *
 * @param keyId the API key it is made with, which is the actor in the history; the member's id while an invitation is
 *     accepted
 * @param membership the member of a team whose key it is; null if it is the whole organization's
 * @param expiresAt from this instant on its key is refused; null for never
 * @param requestId the request's id, which the events keep
 * @param repeatable the request, if it may be sent again and is done once; null if it is done as often as it is sent
 */
public record Caller(
        String keyId,
        OrganizationId organizationId,
        @Nullable Membership membership,
        @Nullable Instant expiresAt,
        String requestId,
        @Nullable IdempotentRequest repeatable) {

    /** The actor of what Connect does by itself. */
    public static final String SERVICE = "connect";

    /** @param permissions what the member may do at this moment */
    public record Membership(TeamId teamId, MemberId memberId, Set<Permission> permissions) {}

    /** Within what its idempotency keys are unique: its organization, or its invitation while it has no key. */
    public String scope() {
        return isInvitee() ? keyId : organizationId.value();
    }

    /** Who it is to the others of its scope, whichever of its keys it uses. */
    public String name() {
        return membership == null ? scope() : membership.memberId().value();
    }

    private boolean isInvitee() {
        return membership == null && keyId.startsWith(MemberId.PREFIX);
    }

    /** @throws ApiProblem 403 unless it is the whole organization, or a member that may do this */
    public void require(Permission permission) {
        if (membership != null && !membership.permissions().contains(permission)) {
            throw ApiProblem.forbidden("Permission %s is needed".formatted(permission.id()), permission.id());
        }
    }

    /** On whose behalf it asks. Who has no key of either kind, but an invitation, is nobody yet. */
    public Actor actor() {
        if (membership != null) {
            return new Actor.Member(membership.memberId());
        }
        return isInvitee() ? new Actor.Invitee() : new Actor.Organization();
    }
}
