package io.gigstack.connect.api.past;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON Patch as RFC 6902 tells, as far as objects are concerned; there is no other code that could be wrong alike. */
final class Patches {

    private Patches() {}

    static JsonNode apply(JsonNode document, JsonNode patch) {
        JsonNode changed = document.deepCopy();
        patch.forEach(operation -> {
            String path = operation.get("path").stringValue();
            int end = path.lastIndexOf('/');
            ObjectNode target = (ObjectNode) changed.at(path.substring(0, end));
            String name = path.substring(end + 1).replace("~1", "/").replace("~0", "~");
            String op = operation.get("op").stringValue();
            assertThat(target.has(name)).as("%s", operation).isEqualTo(!op.equals("add"));
            if (op.equals("remove")) {
                target.remove(name);
            } else {
                target.set(name, operation.get("value"));
            }
        });
        return changed;
    }
}
