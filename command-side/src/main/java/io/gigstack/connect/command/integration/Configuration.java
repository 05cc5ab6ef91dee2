package io.gigstack.connect.command.integration;

import io.gigstack.connect.command.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @SuppressWarnings("unchecked") // the names of a JSON object's members are strings
    private static Object merged(@Nullable Object now, Object patch) {
        boolean wasSealed = Sealed.isOne(now);
        if (Sealed.isOne(patch)) {
            return now != null && wasSealed && Sealed.areSame(Sealed.of(now), Sealed.of(patch)) ? now : patch;
        }
        if (patch instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> before =
                    !wasSealed && now instanceof Map<?, ?> object ? (Map<String, @Nullable Object>) object : Map.of();
            return merged(before, (Map<String, @Nullable Object>) members);
        }
        return patch;
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
