package io.gigstack.connect.api.web;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header, RFC 9110 section 13.1.1: {@code *}, or entity tags of which one must be the present one.
 * A weak tag never matches.
 *
 * @param given false when there is no condition
 * @param any true when there is no condition, or {@code *}
 * @param versions the versions that strong tags name; a tag of another form names none
 */
public record IfMatch(boolean given, boolean any, Set<Long> versions) {

    static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E]*)\"\\s*(,|$)");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    /** No condition. */
    public static final IfMatch ANY = new IfMatch(false, true, Set.of());

    private static final IfMatch WHATEVER_IS_THERE = new IfMatch(true, true, Set.of());

    /** @param lines of the header; a list may come on several, RFC 9110 section 5.3 */
    static IfMatch parse(List<String> lines) {
        return parse(lines.isEmpty() ? null : String.join(",", lines));
    }

    private static IfMatch parse(@Nullable String header) {
        if (header == null) {
            return ANY;
        }
        if (header.strip().equals("*")) {
            return WHATEVER_IS_THERE;
        }
        Set<Long> versions = new HashSet<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && tag.find(end) && tag.start() == end) {
            if (tag.group(1) == null && VERSION.matcher(tag.group(2)).matches()) {
                versions.add(Long.parseLong(tag.group(2)));
            }
            end = tag.end();
        }
        if (end < header.length() || header.isBlank() || header.strip().endsWith(",")) {
            throw ApiProblem.invalid(List.of(FieldProblem.of(
                    HEADER, ErrorCode.INVALID_FIELD_VALUE, "must be * or entity tags in quotes, such as \"3\"")));
        }
        return new IfMatch(true, false, versions);
    }

    /** For what is yet to be created: nothing that is there can match. */
    public void requireNone() {
        if (given) {
            throw failed("What is to be created has no version yet: send no If-Match");
        }
    }

    /** For what is there but has no versions: no entity tag can match. */
    public void requireNoVersion() {
        if (!any) {
            throw failed("An API key has no versions: send no If-Match, or *");
        }
    }

    private static ApiProblem failed(String detail) {
        return ApiProblem.of(ErrorCode.PRECONDITION_FAILED, detail);
    }
}
