package io.gigstack.connect.demo;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered, and what is expected of it: paths are JSON Pointers into the body. */
record Answer(String question, int status, @Nullable String etag, JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(String question, HttpResponse<String> response) {
        String etag = response.headers().firstValue("ETag").orElse(null);
        try {
            return new Answer(question, response.statusCode(), etag, JSON.readTree(response.body()));
        } catch (JacksonException _) {
            throw new Unexpected(question + " answered " + response.statusCode() + " with a body that is not JSON.");
        }
    }

    /** What it comes to, on one line. */
    String line() {
        String version = etag == null ? "" : "  ETag: " + etag;
        return "%d%s  %s".formatted(status, version, text("/message"));
    }

    JsonNode at(String path) {
        return body.at(path);
    }

    String text(String path) {
        return at(path).asString("");
    }

    /** The count of the team's events. */
    int version() {
        if (etag == null || !etag.matches("\"[1-9][0-9]{0,8}\"")) {
            throw new Unexpected("%s answered without a version: its ETag is %s.".formatted(question, etag));
        }
        return Integer.parseInt(etag.substring(1, etag.length() - 1));
    }

    Answer is(int expected) {
        if (status != expected) {
            throw new Unexpected("%s answered %d, not %d: %s".formatted(question, status, expected, text("/message")));
        }
        return this;
    }

    Answer has(String path, @Nullable Object expected) {
        JsonNode wanted = JSON.valueToTree(expected);
        if (!at(path).equals(wanted)) {
            throw new Unexpected("%s answered %s at %s, not %s.".formatted(question, at(path), path, wanted));
        }
        return this;
    }

    Answer hasVersion(int expected) {
        if (version() != expected) {
            throw new Unexpected("%s answered version %d, not %d.".formatted(question, version(), expected));
        }
        return this;
    }

    /** All that was sent comes back. */
    Answer echoes(String sent) {
        compare("/data", JSON.readTree(sent));
        return this;
    }

    private void compare(String path, JsonNode sent) {
        if (sent.isObject()) {
            for (Map.Entry<String, JsonNode> field : sent.properties()) {
                compare(path + "/" + field.getKey(), field.getValue());
            }
        } else {
            has(path, sent);
        }
    }

    Answer lists(String id) {
        if (at("/data").values().stream()
                .noneMatch(item -> item.at("/id").asString("").equals(id))) {
            throw new Unexpected("%s does not list %s.".formatted(question, id));
        }
        return this;
    }
}
