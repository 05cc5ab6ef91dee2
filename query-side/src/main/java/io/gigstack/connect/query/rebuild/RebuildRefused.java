package io.gigstack.connect.query.rebuild;

/** What was asked of a rebuild can't be done as things are. */
public final class RebuildRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** There is no projection of this name. */
        UNKNOWN_PROJECTION,
        /** Another rebuild of the same projection is not over. */
        NOT_OVER,
        /** There is none that could be cancelled. */
        NOTHING_TO_CANCEL,
        /** None waits for a decision. */
        NOTHING_TO_DECIDE,
        /** No generation is left that served before. */
        NOTHING_TO_ROLL_BACK
    }

    private final Reason reason;

    RebuildRefused(String projection, Reason reason) {
        super(projection + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
