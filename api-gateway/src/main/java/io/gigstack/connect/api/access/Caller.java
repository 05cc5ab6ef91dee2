package io.gigstack.connect.api.access;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.TeamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, and which.
 *
 * @param keyId the API key it is made with, which is the actor in the history; the member's id while an invitation is
 *     accepted
 * @param membership the member of a team whose key it is; null if it is the whole organization's
 * @param requestId the request's id, which the events keep
 */
public record Caller(
        String keyId,
        OrganizationId organizationId,
        @Nullable Membership membership,
        String requestId) {

    /** The actor of what Connect does by itself. */
    public static final String SERVICE = "connect";

    /** @param permissions what the member may do at this moment */
    public record Membership(TeamId teamId, MemberId memberId, Set<Permission> permissions) {}

    /** On whose behalf it asks. Who has no key of either kind, but an invitation, is nobody yet. */
    public Actor actor() {
        if (membership != null) {
            return new Actor.Member(membership.memberId());
        }
        return keyId.startsWith(MemberId.PREFIX) ? new Actor.Invitee() : new Actor.Organization();
    }
}
