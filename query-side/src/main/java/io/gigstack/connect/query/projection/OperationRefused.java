package io.gigstack.connect.query.projection;

/** What an operator asked of a projection can't be done as things are. */
public final class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** There is no projection of this name. */
        UNKNOWN_PROJECTION,
        /** Nothing of that is parked. */
        NOT_PARKED,
        /** It has no such segment. */
        UNKNOWN_SEGMENT,
        /** It is divided as far as that goes. */
        TOO_MANY_SEGMENTS,
        /** The segment is the only one, or its other half is divided further. */
        NOTHING_TO_MERGE,
        /** What serves was built by a later version than that of this node. */
        BUILT_BY_LATER_VERSION
    }

    private final Reason reason;

    OperationRefused(String projection, Reason reason) {
        super(projection + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
