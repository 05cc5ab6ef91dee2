package io.gigstack.connect.http;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Callers must take answers with members they don't know; our own tests must not. This closes every object of the
 * description, so that an answer with a member that is not described fails.
 */
final class ClosedSchemas {

    private static final String CLOSED = "unevaluatedProperties";

    /** References to schemas that others are built on: closed where they are used, not where they are defined. */
    private final Set<String> bases = new HashSet<>();

    private ClosedSchemas() {}

    static ObjectNode in(ObjectNode document) {
        ClosedSchemas closing = new ClosedSchemas();
        document.findValues("allOf").forEach(all -> all.forEach(base -> closing.bases.add(reference(base))));
        document.at("/components/schemas").properties().forEach(schema -> {
            if (!closing.bases.contains("#/components/schemas/" + schema.getKey())) {
                closing.close(schema.getValue());
            }
        });
        document.findValues("schema").forEach(closing::close);
        return document;
    }

    private static String reference(JsonNode schema) {
        return schema.path("$ref").asString("");
    }

    private void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (bases.contains(reference(object)) || (object.has("properties") && !isOpenOnPurpose(object))) {
                object.put(CLOSED, false);
            }
            object.path("properties").properties().forEach(property -> close(property.getValue()));
            close(object.path("items"));
        }
    }

    private static boolean isOpenOnPurpose(ObjectNode object) {
        return object.has("additionalProperties");
    }
}
