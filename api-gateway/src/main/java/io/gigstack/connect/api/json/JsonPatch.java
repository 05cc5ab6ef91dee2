package io.gigstack.connect.api.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes one JSON value of another, RFC 6902. A list is replaced as a whole: which of its elements took the place of
 * which, nobody knows.
 */
public final class JsonPatch {

    private final List<JsonNode> operations = new ArrayList<>();

    private JsonPatch() {}

    /** The operations, in the order in which they have to be applied; none if the values are equal. */
    public static List<JsonNode> between(JsonNode from, JsonNode to) {
        JsonPatch patch = new JsonPatch();
        patch.change("", from, to);
        return List.copyOf(patch.operations);
    }

    private void change(String pointer, JsonNode from, JsonNode to) {
        if (from instanceof ObjectNode before && to instanceof ObjectNode after) {
            members(pointer, before, after);
        } else if (!from.equals(to)) {
            operation("replace", pointer).set("value", to);
        }
    }

    private void members(String pointer, ObjectNode from, ObjectNode to) {
        from.propertyNames().forEach(name -> {
            if (!to.has(name)) {
                var _ = operation("remove", member(pointer, name));
            }
        });
        to.properties().forEach(member -> {
            String place = member(pointer, member.getKey());
            JsonNode before = from.get(member.getKey());
            if (before == null) {
                operation("add", place).set("value", member.getValue());
            } else {
                change(place, before, member.getValue());
            }
        });
    }

    private ObjectNode operation(String name, String pointer) {
        ObjectNode operation =
                JsonNodeFactory.instance.objectNode().put("op", name).put("path", pointer);
        operations.add(operation);
        return operation;
    }

    /** RFC 6901, section 3. */
    private static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
