package io.gigstack.connect.events.wire;

/** The names under which an event's metadata says who caused it. */
public final class EventMetadata {

    /** Who did it: the id of the API key that made the request. */
    public static final String ACTOR = "actor";

    /** The member whose key that is; left out if it is a whole organization's. */
    public static final String MEMBER = "member";

    /** The organization that the actor belongs to. */
    public static final String ORGANIZATION = "organizationId";

    /** The {@code X-Request-Id} of the request that did it. */
    public static final String REQUEST = "requestId";

    private EventMetadata() {}
}
