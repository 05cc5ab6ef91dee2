package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns JSON into plain values: String, Long, BigDecimal, Boolean, List, Map and null. */
final class JsonValues {

    /** Decimal128 of IEEE 754: a number that keeps all its digits in most databases and languages. */
    private static final int MOST_DIGITS = 34;

    private static final int LARGEST_EXPONENT = 308;

    private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final List<FieldProblem> problems;

    JsonValues(List<FieldProblem> problems) {
        this.problems = problems;
    }

    @Nullable
    Object plain(String pointer, JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> members(pointer, node);
            case ARRAY -> elements(pointer, node);
            case STRING -> text(pointer, node.stringValue());
            case NUMBER -> number(pointer, node);
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    Map<String, @Nullable Object> members(String pointer, JsonNode object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            String place = pointer + "/" + Pointers.escape(member.getKey());
            members.put(text(place, member.getKey()), plain(place, member.getValue()));
        });
        return Collections.unmodifiableMap(members);
    }

    private List<@Nullable Object> elements(String pointer, JsonNode array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(plain(pointer + "/" + i, array.get(i)));
        }
        return Collections.unmodifiableList(elements);
    }

    /** A text that every database and every other program can keep: PostgreSQL has no NUL, UTF-8 no lone surrogates. */
    String text(String pointer, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                problems.add(FieldProblem.of(
                        pointer, ErrorCode.INVALID_FIELD_VALUE, "must not contain NUL or unpaired surrogates"));
                return "";
            }
            if (pair) {
                i++;
            }
        }
        return text;
    }

    /** Numbers that are equal become equal values, however they are written: 12, 12.0 and 1.2e1 are one. */
    private @Nullable Object number(String pointer, JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.longValue() : tooPrecise(pointer);
        }
        BigDecimal decimal = node.decimalValue();
        if (Math.abs((long) decimal.precision() - decimal.scale() - 1) > LARGEST_EXPONENT) {
            return tooPrecise(pointer);
        }
        BigDecimal shortest = decimal.stripTrailingZeros();
        if (shortest.scale() <= 0 && shortest.abs().compareTo(LARGEST_LONG) <= 0) {
            return shortest.longValueExact();
        }
        return shortest.precision() > MOST_DIGITS ? tooPrecise(pointer) : shortest;
    }

    private @Nullable Object tooPrecise(String pointer) {
        problems.add(FieldProblem.of(
                pointer,
                ErrorCode.INVALID_FIELD_VALUE,
                "must be a 64-bit integer, or a decimal of at most %d digits and an exponent within ±%d"
                        .formatted(MOST_DIGITS, LARGEST_EXPONENT)));
        return null;
    }
}
