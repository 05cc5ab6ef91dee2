package io.gigstack.connect.query.projection;

/** What an operator asked of a projection can't be done as things are. */
public final class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** There is no projection of this name. */
        UNKNOWN_PROJECTION,
        /** Nothing of that is parked. */
        NOT_PARKED
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
