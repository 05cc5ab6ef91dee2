package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request's body: a JSON object, in plain values. A request without a body has an empty one.
 *
 * @param isThere false for a request without a body
 * @param members its members in their order
 * @param problems what is wrong with single values of it already
 */
public record JsonBody(boolean isThere, Map<String, @Nullable Object> members, Problems problems) {

    /** Most bytes of a body. */
    static final int MOST_BYTES = 256 * 1024;

    static JsonBody absent() {
        return new JsonBody(false, Map.of(), new Problems());
    }

    /**
     * Reads the fields of a body that is needed. All problems come to light at {@link Fields#done()}.
     *
     * @throws ApiProblem 400 if there is no body
     */
    public Fields fields() {
        if (!isThere) {
            throw unreadable("A body is needed: a JSON object");
        }
        return read();
    }

    /** The same text for bodies that hold the same, in whatever order and with whatever white space. */
    public String canonical() {
        return JsonText.of(members);
    }

    /** Refuses a body with members, where nothing is asked for. */
    public void requireNothing() {
        read().done();
    }

    /** The same for a body that may be left out. */
    public Fields read() {
        return new Fields("", members, problems);
    }

    static ApiProblem unreadable(String detail) {
        return ApiProblem.of(ErrorCode.INVALID_REQUEST_BODY, detail);
    }
}
