package io.gigstack.connect.query.history;

import io.gigstack.connect.query.teamdetails.IntegrationView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of an integration. Its configuration has one for each value that is no object; a list is one value, an empty
 * object none. */
final class IntegrationFields {

    /** The one member of an object that stands in the place of a secret. */
    private static final String SEALED = "$sealed";

    private final String id;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private IntegrationFields(String id) {
        this.id = id;
    }

    /** By their dotted paths in the team; none of one that is not there. */
    static Map<String, @Nullable Object> of(@Nullable IntegrationView integration) {
        if (integration == null) {
            return Map.of();
        }
        IntegrationFields all = new IntegrationFields(integration.id());
        String path = "integrations.%s.".formatted(integration.id());
        all.fields.put(path + "type", integration.type());
        all.fields.put(path + "name", integration.name());
        all.fields.put(path + "isActive", integration.active());
        all.members(path + "configuration", "", integration.configuration());
        return all.fields;
    }

    private void members(String path, String pointer, Map<?, ?> object) {
        object.forEach((name, value) -> {
            String inner = path + "." + name;
            String place = pointer + "/" + escaped((String) name);
            if (value instanceof Map<?, ?> nested && !isSealed(nested)) {
                members(inner, place, nested);
            } else {
                fields.put(inner, value(place, value));
            }
        });
    }

    private @Nullable Object value(String pointer, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> secret when isSealed(secret) -> new SealedValue(id, pointer, sealed(secret));
            case Map<?, ?> object -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                object.forEach((name, inner) ->
                        values.put((String) name, value(pointer + "/" + escaped((String) name), inner)));
                yield values;
            }
            case List<?> list ->
                IntStream.range(0, list.size())
                        .<@Nullable Object>mapToObj(i -> value(pointer + "/" + i, list.get(i)))
                        .toList();
            case null -> null;
            default -> value;
        };
    }

    private static boolean isSealed(Map<?, ?> object) {
        return object.size() == 1 && object.get(SEALED) instanceof String;
    }

    private static String sealed(Map<?, ?> secret) {
        return (String) Objects.requireNonNull(secret.get(SEALED));
    }

    /** As a token of a JSON Pointer, RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
