package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import io.gigstack.connect.api.problem.Problems;
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

    private static final BigDecimal SMALLEST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Problems problems;
    private int count;

    JsonValues(Problems problems) {
        this.problems = problems;
    }

    /** How many values there were, those within others included. */
    int count() {
        return count;
    }

    @Nullable
    Object plain(Place place, JsonNode node) {
        count++;
        return switch (node.getNodeType()) {
            case OBJECT -> members(place, node);
            case ARRAY -> elements(place, node);
            case STRING -> text(place, node.stringValue());
            case NUMBER -> number(place, node);
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    Map<String, @Nullable Object> members(Place place, JsonNode object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            Place inner = place.member(member.getKey());
            members.put(text(inner, member.getKey()), plain(inner, member.getValue()));
        });
        return Collections.unmodifiableMap(members);
    }

    private List<@Nullable Object> elements(Place place, JsonNode array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(plain(place.element(i), array.get(i)));
        }
        return Collections.unmodifiableList(elements);
    }

    /** A text that every database and every other program can keep: PostgreSQL has no NUL, UTF-8 no lone surrogates. */
    String text(Place place, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                problems.add(FieldProblem.of(
                        place.pointer(), ErrorCode.INVALID_FIELD_VALUE, "must not contain NUL or unpaired surrogates"));
                return "";
            }
            if (pair) {
                i++;
            }
        }
        return text;
    }

    /** Numbers that are equal become equal values, however they are written: 12, 12.0 and 1.2e1 are one. */
    private @Nullable Object number(Place place, JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.longValue() : tooPrecise(place);
        }
        BigDecimal decimal = node.decimalValue();
        if (Math.abs((long) decimal.precision() - decimal.scale() - 1) > LARGEST_EXPONENT) {
            return tooPrecise(place);
        }
        BigDecimal shortest = decimal.stripTrailingZeros();
        if (shortest.scale() <= 0 && isLong(shortest)) {
            return shortest.longValueExact();
        }
        return shortest.precision() > MOST_DIGITS ? tooPrecise(place) : shortest;
    }

    private static boolean isLong(BigDecimal whole) {
        return whole.compareTo(SMALLEST_LONG) >= 0 && whole.compareTo(LARGEST_LONG) <= 0;
    }

    private @Nullable Object tooPrecise(Place place) {
        problems.add(FieldProblem.of(
                place.pointer(),
                ErrorCode.INVALID_FIELD_VALUE,
                "must be a 64-bit integer, or a decimal of at most %d digits and an exponent within ±%d"
                        .formatted(MOST_DIGITS, LARGEST_EXPONENT)));
        return null;
    }
}
