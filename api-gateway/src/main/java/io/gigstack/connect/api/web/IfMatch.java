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
 * @param any true when there is no condition, or {@code *}
 * @param versions the versions that strong tags name; a tag of another form names none
 */
public record IfMatch(boolean any, Set<Long> versions) {

    static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E]*)\"\\s*(,|$)");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");
    /** No condition. */
    public static final IfMatch ANY = new IfMatch(true, Set.of());

    static IfMatch parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return ANY;
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
        return new IfMatch(false, versions);
    }
}
