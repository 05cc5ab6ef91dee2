package io.gigstack.connect.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Holds every reply of the service against what its own description promises. */
public final class Description {

    private Description() {}

    /** @throws AssertionError when the reply is not described, or not as it is */
    public static void check(Reply reply) {
        assertThat(reply.status()).as("status of %s", reply).isNotEqualTo(500);
        checkFault(reply);
    }

    /** The same for a reply that may tell of a fault of the service, which no other reply of a test may. */
    static void checkFault(Reply reply) {
        ErrorForm.check(reply);
        List<Operation> ofPath = Document.operations().stream()
                .filter(operation -> operation.hasPath(reply.path()))
                .toList();
        String method = reply.method().equals("HEAD") ? "GET" : reply.method();
        Optional<Operation> described = ofPath.stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst();
        if (described.isPresent()) {
            check(reply, described.get());
        } else if (!ofPath.isEmpty() && !reply.method().equals("OPTIONS")) {
            assertThat(reply.status()).as("status of %s", reply).isGreaterThanOrEqualTo(400);
            check(reply, ofPath.getFirst());
        }
    }

    private static void check(Reply reply, Operation operation) {
        String response = operation
                .response(reply.status())
                .orElseThrow(() -> new AssertionError("%s does not describe %s".formatted(operation, reply)));
        headers(reply, response);
        if (!reply.method().equals("HEAD")) {
            body(reply, response);
        }
    }

    private static void body(Reply reply, String response) {
        JsonNode content = Document.tree().at(response + "/content");
        if (content.isMissingNode()) {
            assertThat(reply.body()).as("body of %s", reply).isEmpty();
            return;
        }
        String type = reply.header("Content-Type").orElse("");
        assertThat(content.propertyNames()).as("content types of %s", reply).contains(type);
        String schema = "%s/content/%s/schema".formatted(response, Document.escaped(type));
        assertThat(Document.problems(schema, reply.json()))
                .as("what does not fit in %s", reply)
                .isEmpty();
    }

    private static void headers(Reply reply, String response) {
        Document.tree().at(response + "/headers").propertyNames().forEach(name -> {
            String header =
                    Document.resolved("%s/headers/%s".formatted(response, name)).orElseThrow();
            Optional<String> value = reply.header(name);
            boolean required = Document.tree().at(header + "/required").booleanValue();
            assertThat(value.isPresent() || !required)
                    .as("%s of %s", name, reply)
                    .isTrue();
            value.ifPresent(text -> header(header + "/schema", text, reply));
        });
    }

    private static void header(String schema, String text, Reply reply) {
        boolean number = Document.tree().at(schema + "/type").asString("").equals("integer");
        JsonNode value = number ? Json.json(text) : StringNode.valueOf(text);
        assertThat(Document.problems(schema, value)).as("header of %s", reply).isEmpty();
    }
}
