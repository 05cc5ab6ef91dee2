package io.gigstack.connect.api.web;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The {@code Connect-Position} header of a request: the position of an event that its answer must know of.
 *
 * @param value -1 when any answer will do
 */
public record Position(long value) {

    static final String HEADER = "Connect-Position";

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

    /** Whatever is known. */
    public static final Position ANY = new Position(-1);

    /** @param lines of the header. Of two, one could be the wrong one */
    static Position parse(List<String> lines) {
        if (lines.isEmpty()) {
            return ANY;
        }
        if (lines.size() > 1 || !FORM.matcher(lines.getFirst()).matches()) {
            throw ApiProblem.invalid(List.of(FieldProblem.of(
                    HEADER, ErrorCode.INVALID_FIELD_VALUE, "must be one number, as the answer to a write carries it")));
        }
        return new Position(Long.parseLong(lines.getFirst()));
    }
}
