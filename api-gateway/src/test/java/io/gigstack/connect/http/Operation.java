package io.gigstack.connect.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the description.
 *
 * @param name its method in lower case
 * @param path its path, with the names of parameters in braces
 */
public record Operation(String name, String path) {

    public String method() {
        return name.toUpperCase(Locale.ROOT);
    }

    public String id() {
        return node().get("operationId").stringValue();
    }

    public JsonNode node() {
        return Document.tree().at(pointer());
    }

    public String pointer() {
        return "/paths/%s/%s".formatted(Document.escaped(path), name);
    }

    /** Those of the path and its own, without references. */
    public List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        Document.tree()
                .at("/paths/" + Document.escaped(path))
                .path("parameters")
                .forEach(parameters::add);
        node().path("parameters").forEach(parameters::add);
        return parameters.stream()
                .map(parameter -> parameter.has("$ref")
                        ? Document.tree().at(parameter.get("$ref").stringValue().substring(1))
                        : parameter)
                .toList();
    }

    /** The place of what is described for this status. */
    public Optional<String> response(int status) {
        return Document.resolved(pointer() + "/responses/" + status);
    }

    /** Whether a path, as it was sent, is one of this operation's. A path with parameters after a semicolon is none. */
    boolean hasPath(String sent) {
        StringBuilder pattern = new StringBuilder();
        for (String part : path.substring(1).split("/", -1)) {
            pattern.append('/').append(part.startsWith("{") ? "[^/;]+" : Pattern.quote(part));
        }
        return Pattern.matches(pattern.toString(), sent);
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
