package io.gigstack.connect.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that nobody can change: many commands are decided from the same events, at the same time. */
final class Unchangeable {

    private Unchangeable() {}

    static Map<String, @Nullable Object> members(Map<String, @Nullable Object> members) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(name, value(value)));
        return Collections.unmodifiableMap(copy);
    }

    @SuppressWarnings("unchecked") // the names of a JSON object's members are strings
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> members((Map<String, @Nullable Object>) object);
            case List<?> array -> {
                List<@Nullable Object> copy = new ArrayList<>();
                array.forEach(element -> copy.add(value(element)));
                yield Collections.unmodifiableList(copy);
            }
            case null, default -> value;
        };
    }
}
