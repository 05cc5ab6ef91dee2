package io.gigstack.connect.api.access;

import static io.gigstack.connect.command.Permission.APIKEYS_MANAGE;
import static io.gigstack.connect.command.Permission.AUDIT_READ;
import static io.gigstack.connect.command.Permission.BRANDING_UPDATE;
import static io.gigstack.connect.command.Permission.INTEGRATIONS_CREATE;
import static io.gigstack.connect.command.Permission.INTEGRATIONS_DELETE;
import static io.gigstack.connect.command.Permission.INTEGRATIONS_READ;
import static io.gigstack.connect.command.Permission.INTEGRATIONS_UPDATE;
import static io.gigstack.connect.command.Permission.MEMBERS_INVITE;
import static io.gigstack.connect.command.Permission.MEMBERS_READ;
import static io.gigstack.connect.command.Permission.MEMBERS_REMOVE;
import static io.gigstack.connect.command.Permission.MEMBERS_UPDATE;
import static io.gigstack.connect.command.Permission.ONBOARDING_UPDATE;
import static io.gigstack.connect.command.Permission.TEAM_DELETE;
import static io.gigstack.connect.command.Permission.TEAM_READ;
import static io.gigstack.connect.command.Permission.TEAM_UPDATE;

import io.gigstack.connect.api.access.Need.AnyKey;
import io.gigstack.connect.api.access.Need.Nothing;
import io.gigstack.connect.api.access.Need.OneselfOrPermitted;
import io.gigstack.connect.api.access.Need.OperatorKey;
import io.gigstack.connect.api.access.Need.OrganizationKey;
import io.gigstack.connect.api.access.Need.Permitted;
import io.gigstack.connect.command.Permission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each endpoint asks of its caller. An endpoint that is not here can't be called. */
public final class AccessTable {

    private static final String CONNECT = "/v2/connect";
    private static final String PROJECTIONS = "/v2/admin/projections";
    private static final String TEAM = CONNECT + "/teams/{teamId}";

    private static final Map<String, Need> NEEDS = new AccessTable()
            .with("GET /v2/ping", new AnyKey())
            .with("POST /v2/ping", new AnyKey())
            .with("PUT /v2/ping", new AnyKey())
            .with("DELETE /v2/ping", new AnyKey())
            .with("POST " + CONNECT + "/teams", new OrganizationKey())
            .with("GET " + CONNECT + "/teams", new OrganizationKey())
            .with("GET " + TEAM, TEAM_READ)
            .with("PUT " + TEAM, TEAM_UPDATE)
            .with("PATCH " + TEAM, TEAM_UPDATE)
            .with("DELETE " + TEAM, TEAM_DELETE)
            .with("POST " + TEAM + "/restore", TEAM_DELETE)
            .with("POST " + TEAM + "/suspend", new OrganizationKey())
            .with("POST " + TEAM + "/reactivate", new OrganizationKey())
            .with("GET " + TEAM + "/history", AUDIT_READ)
            .with("GET " + TEAM + "/history/verify", AUDIT_READ)
            .with("GET " + CONNECT + "/audit-log/key", AUDIT_READ)
            .with("GET " + CONNECT + "/audit-log/checkpoints", AUDIT_READ)
            .with("GET " + CONNECT + "/audit-log/consistency", AUDIT_READ)
            .with("GET " + CONNECT + "/audit-log/proof", AUDIT_READ)
            .with("GET " + TEAM + "/diff", AUDIT_READ)
            .with("GET " + TEAM + "/onboarding", TEAM_READ)
            .with("POST " + TEAM + "/onboarding/complete-step", ONBOARDING_UPDATE)
            .with("POST " + TEAM + "/onboarding/reopen-step", ONBOARDING_UPDATE)
            .with("POST " + TEAM + "/members", MEMBERS_INVITE)
            .with("GET " + TEAM + "/members", MEMBERS_READ)
            .with("GET " + TEAM + "/members/{memberId}", MEMBERS_READ)
            .with("GET " + TEAM + "/members/{memberId}/permissions", AUDIT_READ)
            .with("PUT " + TEAM + "/members/{memberId}", MEMBERS_UPDATE)
            .with("PATCH " + TEAM + "/members/{memberId}", MEMBERS_UPDATE)
            .with("DELETE " + TEAM + "/members/{memberId}", new OneselfOrPermitted(MEMBERS_REMOVE))
            .with("POST " + TEAM + "/members/{memberId}/resend-invitation", MEMBERS_INVITE)
            .with("POST " + TEAM + "/members/{memberId}/deactivate", MEMBERS_UPDATE)
            .with("POST " + TEAM + "/members/{memberId}/activate", MEMBERS_UPDATE)
            .with("POST " + TEAM + "/members/{memberId}/erase", MEMBERS_REMOVE)
            .with("POST " + TEAM + "/integrations", INTEGRATIONS_CREATE)
            .with("GET " + TEAM + "/integrations", INTEGRATIONS_READ)
            .with("GET " + TEAM + "/integrations/{integrationId}", INTEGRATIONS_READ)
            .with("PUT " + TEAM + "/integrations/{integrationId}", INTEGRATIONS_UPDATE)
            .with("PATCH " + TEAM + "/integrations/{integrationId}", INTEGRATIONS_UPDATE)
            .with("DELETE " + TEAM + "/integrations/{integrationId}", INTEGRATIONS_DELETE)
            .with("GET " + TEAM + "/branding", TEAM_READ)
            .with("PUT " + TEAM + "/branding", BRANDING_UPDATE)
            .with("PATCH " + TEAM + "/branding", BRANDING_UPDATE)
            .with("POST " + CONNECT + "/invitations/accept", new Nothing())
            .with("POST " + CONNECT + "/api-keys", APIKEYS_MANAGE)
            .with("GET " + CONNECT + "/api-keys", APIKEYS_MANAGE)
            .with("DELETE " + CONNECT + "/api-keys/{keyId}", APIKEYS_MANAGE)
            .with("GET " + CONNECT + "/roles", new AnyKey())
            .with("GET " + CONNECT + "/permissions", new AnyKey())
            .with("GET " + CONNECT + "/catalogs", new AnyKey())
            .with("GET " + CONNECT + "/catalogs/{catalogId}", new AnyKey())
            .with("GET " + PROJECTIONS, new OperatorKey())
            .with("GET " + PROJECTIONS + "/{projection}", new OperatorKey())
            .with("GET " + PROJECTIONS + "/{projection}/dead-letters", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/dead-letters/retry", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/dead-letters/discard", new OperatorKey())
            .with("DELETE " + PROJECTIONS + "/{projection}/dead-letters/{eventId}", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/pause", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/resume", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/segments/{segment}/split", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/segments/{segment}/merge", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/rebuilds", new OperatorKey())
            .with("GET " + PROJECTIONS + "/{projection}/rebuilds/latest", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/rebuilds/latest/cancel", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/rebuilds/latest/replace", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/rollback", new OperatorKey())
            .with("POST " + PROJECTIONS + "/{projection}/verify", new OperatorKey())
            .needs;

    private final Map<String, Need> needs = new LinkedHashMap<>();

    private AccessTable() {}

    private AccessTable with(String endpoint, Permission permission) {
        return with(endpoint, new Permitted(permission));
    }

    private AccessTable with(String endpoint, Need need) {
        needs.put(endpoint, need);
        return this;
    }

    /**
     * What the endpoint asks for; empty if it is not in the table.
     *
     * @param pattern its path with names in braces, as the endpoint declares it
     */
    public static Optional<Need> of(String method, String pattern) {
        return Optional.ofNullable(NEEDS.get((method.equals("HEAD") ? "GET" : method) + " " + pattern));
    }

    /** All endpoints, as a method, a space and a pattern, and what they ask for. */
    public static Map<String, Need> all() {
        return Map.copyOf(NEEDS);
    }
}
