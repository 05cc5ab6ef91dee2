package io.gigstack.connect.api.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides values under names that sound like secrets: four dots and, of a text long enough, its last four characters. */
final class Masking {

    private static final String DOTS = "\u2022\u2022\u2022\u2022";
    private static final int SHOWN = 4;

    /** A shorter text would be half told by its end. */
    private static final int SHORTEST_TO_SHOW = 12;

    private static final Pattern SECRET_NAME = Pattern.compile(
            "secret|token|password|passwd|passphrase|apikey|privatekey|accesskey|credential|signingkey");

    private Masking() {}

    static @Nullable Map<String, @Nullable Object> secrets(@Nullable Map<String, @Nullable Object> data) {
        return data == null ? null : object(data);
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> data) {
        Map<String, @Nullable Object> masked = new LinkedHashMap<>();
        data.forEach((name, value) ->
                masked.put((String) name, isSecret((String) name) && value != null ? mask(value) : nested(value)));
        return masked;
    }

    private static @Nullable Object nested(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> object(object);
            case List<?> list -> list.stream().map(Masking::nested).toList();
            case null -> null;
            default -> value;
        };
    }

    private static boolean isSecret(String name) {
        return SECRET_NAME
                .matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .find();
    }

    private static String mask(Object value) {
        return value instanceof String text && text.length() >= SHORTEST_TO_SHOW
                ? DOTS + text.substring(text.length() - SHOWN)
                : DOTS;
    }
}
