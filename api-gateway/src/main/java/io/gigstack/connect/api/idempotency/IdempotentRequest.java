package io.gigstack.connect.api.idempotency;

import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that its caller may send again, to have it done once.
 *
 * @param key what the caller calls it
 * @param content all that another request has to share to be the same one; it can be told once the body was read
 */
public record IdempotentRequest(String key, Supplier<String> content) {

    public static final String HEADER = "Idempotency-Key";

    /** Where an endpoint finds it whose caller has no key. */
    public static final String ATTRIBUTE = "io.gigstack.connect.idempotentRequest";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final int LONGEST = 255;

    /** A string as in RFC 9651, section 3.3.3. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])*)\"");

    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7E]+");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /**
     * Null if the request has no key, or is a read, which may be repeated anyway.
     *
     * @throws ApiProblem 400 for a key that can't be one
     */
    public static @Nullable IdempotentRequest of(HttpServletRequest request) {
        if (READS.contains(request.getMethod())) {
            return null;
        }
        String key = key(Collections.list(request.getHeaders(HEADER)));
        return key == null ? null : new IdempotentRequest(key, () -> content(request));
    }

    /** @param lines of the header. Of two, one could be the wrong one */
    static @Nullable String key(List<String> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        String key = lines.size() > 1 ? "" : unquoted(lines.getFirst().strip());
        if (key.isEmpty() || key.length() > LONGEST) {
            throw ApiProblem.invalid(List.of(FieldProblem.of(
                    HEADER,
                    ErrorCode.INVALID_FIELD_VALUE,
                    "must be one key of 1 to %d printable ASCII characters, in quotes or without".formatted(LONGEST))));
        }
        return key;
    }

    private static String unquoted(String line) {
        if (BARE.matcher(line).matches()) {
            return line;
        }
        Matcher quoted = QUOTED.matcher(line);
        return quoted.matches() ? ESCAPED.matcher(quoted.group(1)).replaceAll("$1") : "";
    }

    private static String content(HttpServletRequest request) {
        JsonBody body = (JsonBody) Objects.requireNonNull(
                request.getAttribute(JsonBody.class.getName()), "what is done once is told by its body");
        return request.getMethod() + ' ' + request.getRequestURI() + ' ' + body.canonical();
    }
}
