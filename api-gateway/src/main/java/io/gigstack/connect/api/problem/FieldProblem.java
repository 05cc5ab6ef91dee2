package io.gigstack.connect.api.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body, {@code ?name} for a query parameter, or a header's name
 * @param code code of the error, as in {@link ErrorCode}
 */
public record FieldProblem(String pointer, String code, String detail) {

    public static FieldProblem of(String pointer, ErrorCode code, String detail) {
        return new FieldProblem(pointer, code.code(), detail);
    }
}
