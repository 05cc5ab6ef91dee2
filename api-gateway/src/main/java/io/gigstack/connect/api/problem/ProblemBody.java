package io.gigstack.connect.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every error: the members of RFC 9457, and those of Connect. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String message,
        String error,
        String requestId,
        @Nullable String requiredPermission,
        List<FieldProblem> errors) {

    static ProblemBody of(ApiProblem problem, @Nullable String instance, String requestId) {
        ErrorCode code = problem.code();
        String detail = String.valueOf(problem.getMessage());
        return new ProblemBody(
                "urn:connect:error:" + code.code(),
                code.title(),
                code.status(),
                detail,
                instance,
                detail,
                code.code(),
                requestId,
                problem.requiredPermission(),
                problem.errors());
    }
}
