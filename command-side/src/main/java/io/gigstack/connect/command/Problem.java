package io.gigstack.connect.command;

/**
 * One thing that is wrong with a request's body.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body
 * @param ofWrongType whether the value there is of another JSON type than it has to be
 */
public record Problem(String pointer, String detail, boolean ofWrongType) {

    /** A value that is not allowed. */
    public Problem(String pointer, String detail) {
        this(pointer, detail, false);
    }
}
