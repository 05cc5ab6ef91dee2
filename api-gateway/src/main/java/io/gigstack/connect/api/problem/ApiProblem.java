package io.gigstack.connect.api.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request is refused. It is an answer, not a fault: it has no stack trace. */
public final class ApiProblem extends RuntimeException {

    private final ErrorCode code;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers;
    private final @Nullable String requiredPermission;

    private ApiProblem(ErrorCode code, String detail, List<FieldProblem> errors, Map<String, String> headers) {
        this(code, detail, errors, headers, null);
    }

    private ApiProblem(
            ErrorCode code,
            String detail,
            List<FieldProblem> errors,
            Map<String, String> headers,
            @Nullable String requiredPermission) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
        this.headers = headers;
        this.requiredPermission = requiredPermission;
    }

    public static ApiProblem of(ErrorCode code, String detail) {
        return new ApiProblem(code, detail, List.of(), Map.of());
    }

    public static ApiProblem of(ErrorCode code, String detail, Map<String, String> headers) {
        return new ApiProblem(code, detail, List.of(), headers);
    }

    /** @param required id of the permission that is missing; null if it isn't one that can be given */
    public static ApiProblem forbidden(String detail, @Nullable String required) {
        return new ApiProblem(ErrorCode.INSUFFICIENT_PERMISSIONS, detail, List.of(), Map.of(), required);
    }

    /** All that is wrong with a request, at least one thing. */
    public static ApiProblem invalid(List<FieldProblem> errors) {
        return invalid(errors, 0);
    }

    /**
     * @param errors what is wrong with a request
     * @param others how many more things are wrong with it
     */
    static ApiProblem invalid(List<FieldProblem> errors, int others) {
        if (errors.size() == 1 && others == 0) {
            FieldProblem only = errors.getFirst();
            return new ApiProblem(codeOf(only), "%s %s".formatted(only.pointer(), only.detail()), errors, Map.of());
        }
        String detail = "The request has %d problems; see errors".formatted(errors.size() + others)
                + (others == 0 ? "" : ", which leaves out %d of them".formatted(others));
        return new ApiProblem(ErrorCode.VALIDATION_FAILED, detail, List.copyOf(errors), Map.of());
    }

    private static ErrorCode codeOf(FieldProblem problem) {
        for (ErrorCode code : ErrorCode.values()) {
            if (code.code().equals(problem.code())) {
                return code;
            }
        }
        throw new IllegalArgumentException("no such code: " + problem.code());
    }

    public ErrorCode code() {
        return code;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    @Nullable
    String requiredPermission() {
        return requiredPermission;
    }

    Map<String, String> headers() {
        return headers;
    }
}
