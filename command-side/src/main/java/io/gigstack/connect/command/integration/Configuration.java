package io.gigstack.connect.command.integration;

import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an integration is told: JSON, in which a secret is one value, sealed. */
final class Configuration {

    private Configuration() {}

    /** With a JSON Merge Patch (RFC 7396) applied. A secret that stays the same stays as it was sealed. */
    static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> now, Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(now);
        patch.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, merged(merged.get(name), value));
            }
        });
        return merged;
    }

    private static Object merged(@Nullable Object now, Object patch) {
        if (patch instanceof Map<?, ?> && !isWhole(patch)) {
            return merged(members(now), members(patch));
        }
        return now != null && (patch.equals(Sealed.KEPT) || areSame(now, patch)) ? now : patch;
    }

    /** Whether this stands for a secret, be it a new one or that which is there. */
    private static boolean isWhole(@Nullable Object value) {
        return Sealed.isOne(value) || Sealed.KEPT.equals(value);
    }

    /** Those of an object. A secret has none, nor has anything else. */
    @SuppressWarnings("unchecked") // the names of a JSON object's members are strings
    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        return value instanceof Map<?, ?> object && !isWhole(object)
                ? (Map<String, @Nullable Object>) object
                : Map.of();
    }

    /** Whether a secret or a list, which are never merged into, is what it was. */
    private static boolean areSame(@Nullable Object now, @Nullable Object then) {
        if (now != null && then != null && Sealed.isOne(now) && Sealed.isOne(then)) {
            return Sealed.areSame(Sealed.of(now), Sealed.of(then));
        }
        if (now instanceof Map<?, ?> before && then instanceof Map<?, ?> after) {
            return before.keySet().equals(after.keySet())
                    && before.keySet().stream().allMatch(name -> areSame(before.get(name), after.get(name)));
        }
        if (now instanceof List<?> before && then instanceof List<?> after && before.size() == after.size()) {
            return IntStream.range(0, before.size()).allMatch(i -> areSame(before.get(i), after.get(i)));
        }
        return Objects.equals(now, then);
    }

    /** A problem for each secret that a patch wants to keep where there is none. A list, replaced whole, keeps none. */
    static List<Problem> nothingToKeep(Map<String, @Nullable Object> now, Map<String, @Nullable Object> patch) {
        List<Problem> problems = new ArrayList<>();
        nothingToKeep("", now, patch, problems);
        return problems;
    }

    private static void nothingToKeep(
            String place, @Nullable Object now, @Nullable Object patch, List<Problem> problems) {
        if (Sealed.KEPT.equals(patch)) {
            if (!Sealed.isOne(now)) {
                problems.add(new Problem(place, Sealed.NOTHING_TO_KEEP));
            }
        } else if (patch instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                nothingToKeep(place + "/" + i, null, elements.get(i), problems);
            }
        } else {
            Map<String, @Nullable Object> before = members(now);
            members(patch)
                    .forEach((name, value) ->
                            nothingToKeep(Problem.place(place, name), before.get(name), value, problems));
        }
    }

    /** About how many bytes it takes as JSON without white space, secrets as long as they are sealed. */
    static long bytes(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                2
                        + object.entrySet().stream()
                                .mapToLong(member -> 2 + bytes(member.getKey()) + bytes(member.getValue()))
                                .sum();
            case List<?> list ->
                2 + list.stream().mapToLong(element -> 1 + bytes(element)).sum();
            case String text -> 2 + (long) text.getBytes(StandardCharsets.UTF_8).length;
            case null -> 4;
            default -> value.toString().length();
        };
    }
}
