package io.gigstack.connect.http;

import static io.gigstack.connect.http.Json.object;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.gigstack.connect.RunningConnect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, as the running service publishes it. */
public final class Document {

    private static final String ID = "https://connect.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final ObjectNode TREE = read();
    private static final SchemaRegistry SCHEMAS = registry();
    private static final List<Operation> OPERATIONS = find();

    private Document() {}

    public static ObjectNode tree() {
        return TREE;
    }

    private static ObjectNode read() {
        URI address = URI.create("http://localhost:%d/v3/api-docs".formatted(RunningConnect.port()));
        try (InputStream in = address.toURL().openStream()) {
            return object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaRegistry registry() {
        ObjectNode closed = ClosedSchemas.in(TREE.deepCopy());
        SchemaRegistryConfig strict = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .cacheRefs(true)
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry ->
                        registry.schemaRegistryConfig(strict).schemas(id -> id.equals(ID) ? closed.toString() : null));
    }

    private static List<Operation> find() {
        List<Operation> operations = new ArrayList<>();
        TREE.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(method -> operations.add(new Operation(method.getKey(), path.getKey()))));
        return operations;
    }

    public static List<Operation> operations() {
        return OPERATIONS;
    }

    /** What is wrong with a value, held against the schema at this JSON Pointer into the document. */
    public static List<Error> problems(String schema, JsonNode value) {
        return SCHEMAS.getSchema(SchemaLocation.of(ID + "#" + fragment(schema))).validate(value);
    }

    /** A JSON Pointer as the fragment of a URI. */
    private static String fragment(String pointer) {
        return pointer.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("+", "%2B");
    }

    /** The place of what is described here, or of what a reference here leads to; empty if there is nothing. */
    public static Optional<String> resolved(String pointer) {
        JsonNode node = TREE.at(pointer);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return node.has("$ref") ? resolved(node.get("$ref").stringValue().substring(1)) : Optional.of(pointer);
    }

    /** A member's name as a part of a JSON Pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
