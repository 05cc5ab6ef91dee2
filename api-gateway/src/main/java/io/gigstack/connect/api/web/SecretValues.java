package io.gigstack.connect.api.web;

import io.gigstack.connect.api.json.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values under names that sound like secrets, which leave the edge only as something else. */
public final class SecretValues {

    private SecretValues() {}

    /** What stands in the place of a secret. */
    @FunctionalInterface
    public interface Substitute {

        /** @param pointer JSON Pointer of the secret within the data */
        Object of(String pointer, Object secret);
    }

    /** The same data with a substitute for each secret at any depth. A secret is whole, whatever it is, but null is none. */
    public static Map<String, @Nullable Object> replaced(Map<?, ?> data, Substitute substitute) {
        return members("", data, substitute);
    }

    private static Map<String, @Nullable Object> members(String pointer, Map<?, ?> object, Substitute substitute) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = (String) key;
            String place = pointer + "/" + Pointers.escape(name);
            replaced.put(
                    name,
                    value != null && SecretName.is(name)
                            ? substitute.of(place, value)
                            : value(place, value, substitute));
        });
        return replaced;
    }

    private static @Nullable Object value(String pointer, @Nullable Object value, Substitute substitute) {
        return switch (value) {
            case Map<?, ?> object -> members(pointer, object, substitute);
            case List<?> list ->
                IntStream.range(0, list.size())
                        .<@Nullable Object>mapToObj(i -> value(pointer + "/" + i, list.get(i), substitute))
                        .toList();
            case null -> null;
            default -> value;
        };
    }
}
