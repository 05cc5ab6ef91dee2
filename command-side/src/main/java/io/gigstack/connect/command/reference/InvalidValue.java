package io.gigstack.connect.command.reference;

/**
 * A text that is no value of its type. It is an answer to a caller, not a fault of the program: it has no stack trace,
 * and its detail follows the name of the field, as in "country: must be an ISO 3166-1 …".
 */
public final class InvalidValue extends RuntimeException {

    private final String detail;
    private final boolean ofWrongType;

    public InvalidValue(String detail) {
        this(detail, false);
    }

    private InvalidValue(String detail, boolean ofWrongType) {
        super(detail, null, false, false);
        this.detail = detail;
        this.ofWrongType = ofWrongType;
    }

    /** A value that is of another JSON type than it has to be. */
    public static InvalidValue ofWrongType(String detail) {
        return new InvalidValue(detail, true);
    }

    public boolean isOfWrongType() {
        return ofWrongType;
    }

    /** What the value must be, without repeating what it was: safe to show and to log. */
    public String detail() {
        return detail;
    }
}
