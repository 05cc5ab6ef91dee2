package io.gigstack.connect.api.problem;

import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.reference.InvalidValue;

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

    public static FieldProblem of(String pointer, InvalidValue invalid) {
        return of(pointer, code(invalid.isOfWrongType()), invalid.detail());
    }

    /** @param place where the command side's pointer begins */
    public static FieldProblem of(String place, Problem problem) {
        return of(place + problem.pointer(), code(problem.ofWrongType()), problem.detail());
    }

    private static ErrorCode code(boolean ofWrongType) {
        return ofWrongType ? ErrorCode.INVALID_REQUEST_BODY : ErrorCode.INVALID_FIELD_VALUE;
    }
}
