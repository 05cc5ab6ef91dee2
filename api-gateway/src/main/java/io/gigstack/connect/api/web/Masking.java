package io.gigstack.connect.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hides values under names that sound like secrets: four dots and, of a text long enough, its last four characters. */
public final class Masking {

    /** What stands in the place of personal data whose key was destroyed. */
    public static final String ERASED = "erased";

    private static final String DOTS = "\u2022\u2022\u2022\u2022";
    private static final int SHOWN = 4;

    /** A shorter text would be half told by its end. */
    private static final int SHORTEST_TO_SHOW = 12;

    private Masking() {}

    /** Whether this is what was shown of a secret, sent back. */
    public static boolean isMask(@Nullable Object value) {
        return value instanceof String text && text.startsWith(DOTS);
    }

    /** The members of an object with what sounds secret hidden at any depth; null for null. */
    public static @Nullable Map<String, @Nullable Object> secrets(@Nullable Map<String, @Nullable Object> data) {
        return data == null ? null : object(data);
    }

    /** The same for a value of any kind, of which only objects have names. */
    public static @Nullable Object secretsIn(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> MaskedSecret.isOne(object) ? MaskedSecret.mask(object) : object(object);
            case List<?> list -> list.stream().map(Masking::secretsIn).toList();
            case null -> null;
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> data) {
        Map<String, @Nullable Object> masked = new LinkedHashMap<>();
        data.forEach((name, value) -> masked.put(
                (String) name, value != null && SecretName.is((String) name) ? mask(value) : secretsIn(value)));
        return masked;
    }

    /** What is shown of a secret; null for one that can't be read. */
    public static String mask(@Nullable Object value) {
        if (value instanceof Map<?, ?> object && MaskedSecret.isOne(object)) {
            return MaskedSecret.mask(object);
        }
        return value instanceof String text && text.length() >= SHORTEST_TO_SHOW
                ? DOTS + text.substring(text.length() - SHOWN)
                : DOTS;
    }
}
