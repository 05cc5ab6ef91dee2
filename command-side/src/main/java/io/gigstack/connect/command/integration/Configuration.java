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

    private static final String LENGTH_CHANGED =
            "is a masked secret in a list that was longer or shorter before, so that"
                    + " nothing tells which secret it stands for: send it in clear";

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
        Object wanted = Objects.requireNonNull(kept(now, patch));
        return now != null && areSame(now, wanted) ? now : wanted;
    }

    /** With the secrets that are to stay. What is in a list is not merged, but stays in its place. */
    private static @Nullable Object kept(@Nullable Object now, @Nullable Object wanted) {
        if (Sealed.KEPT.equals(wanted)) {
            return now == null ? wanted : now;
        }
        if (wanted instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                elements.add(kept(elementBefore(now, list, i), list.get(i)));
            }
            return elements;
        }
        if (wanted instanceof Map<?, ?> && !isWhole(wanted)) {
            Map<String, @Nullable Object> before = members(now);
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            members(wanted).forEach((name, value) -> all.put(name, kept(before.get(name), value)));
            return all;
        }
        return wanted;
    }

    /** Only of a list that is as long as before is it known which of its elements is which. */
    private static @Nullable Object elementBefore(@Nullable Object now, List<?> wanted, int place) {
        return now instanceof List<?> before && before.size() == wanted.size() ? before.get(place) : null;
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

    /** A problem for each secret that a patch wants to keep where there is none. */
    static List<Problem> nothingToKeep(Map<String, @Nullable Object> now, Map<String, @Nullable Object> patch) {
        List<Problem> problems = new ArrayList<>();
        nothingToKeep("", now, patch, Sealed.NOTHING_TO_KEEP, problems);
        return problems;
    }

    private static void nothingToKeep(
            String place, @Nullable Object now, @Nullable Object patch, String why, List<Problem> problems) {
        if (Sealed.KEPT.equals(patch)) {
            if (!Sealed.isOne(now)) {
                problems.add(new Problem(place, why));
            }
        } else if (patch instanceof List<?> elements) {
            String whyHere = now instanceof List<?> before && before.size() != elements.size() ? LENGTH_CHANGED : why;
            for (int i = 0; i < elements.size(); i++) {
                nothingToKeep(place + "/" + i, elementBefore(now, elements, i), elements.get(i), whyHere, problems);
            }
        } else {
            Map<String, @Nullable Object> before = members(now);
            members(patch)
                    .forEach((name, value) ->
                            nothingToKeep(Problem.place(place, name), before.get(name), value, why, problems));
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
