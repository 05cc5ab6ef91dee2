package io.gigstack.connect.api.access;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.OrganizationId;

/**
 * Who makes a request, and which.
 *
 * @param keyId the API key it is made with, which is the actor in the history
 * @param requestId the request's id, which the events keep
 */
public record Caller(String keyId, OrganizationId organizationId, String requestId) {

    /** On whose behalf it asks. */
    public Actor actor() {
        return new Actor.Organization();
    }

    /** The actor of what Connect does by itself. */
    public static final String SERVICE = "connect";
}
