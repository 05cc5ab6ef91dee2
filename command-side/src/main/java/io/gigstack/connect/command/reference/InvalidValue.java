package io.gigstack.connect.command.reference;

/**
 * A text that is no value of its type. It is an answer to a caller, not a fault of the program: it has no stack trace,
 * and its detail follows the name of the field, as in "country: must be an ISO 3166-1 …".
 */
public final class InvalidValue extends RuntimeException {

    private final String detail;

    public InvalidValue(String detail) {
        super(detail, null, false, false);
        this.detail = detail;
    }

    /** What the value must be, without repeating what it was: safe to show and to log. */
    public String detail() {
        return detail;
    }
}
