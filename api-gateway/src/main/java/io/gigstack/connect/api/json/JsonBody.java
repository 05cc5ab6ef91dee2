package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request's body: a JSON object, in plain values. A request without a body has an empty one.
 *
 * @param members its members in their order
 * @param problems what is wrong with single values of it already
 */
public record JsonBody(Map<String, @Nullable Object> members, Problems problems) {

    /** Most bytes of a body. */
    static final int MOST_BYTES = 256 * 1024;

    /** Reads the body's fields. All problems come to light at {@link Fields#done()}. */
    public Fields fields() {
        return new Fields("", members, problems);
    }

    static ApiProblem unreadable(String detail) {
        return ApiProblem.of(ErrorCode.INVALID_REQUEST_BODY, detail);
    }
}
