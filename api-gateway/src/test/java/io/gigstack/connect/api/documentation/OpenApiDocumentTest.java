package io.gigstack.connect.api.documentation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document is a valid one, and whole. */
class OpenApiDocumentTest {

    private static final Set<String> LIMITS = Set.of("RateLimit-Policy", "RateLimit");

    private static final Set<String> NOT_OF_A_READ_MODEL = Set.of(
            "pingGet",
            "listTeamHistory",
            "verifyTeamHistory",
            "getAuditLogKey",
            "listCheckpoints",
            "proveConsistency",
            "proveInclusion",
            "diffTeam",
            "getPermissionsOfMember",
            "listRoles",
            "listPermissions",
            "listCatalogs",
            "getCatalog");

    private final JsonNode document = Document.tree();

    @Test
    void it_is_made_of_the_objects_of_openapi_3_1_and_of_schemas_of_2020_12() throws IOException {
        try (InputStream objects = getClass().getResourceAsStream("/openapi-3.1-objects.yaml")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new YAMLMapper().readTree(objects).toString(), InputFormat.JSON);

            assertThat(schema.validate(document)).isEmpty();
        }
    }

    @Test
    void every_reference_leads_somewhere_and_every_component_is_referred_to() {
        Set<String> references = new TreeSet<>(document.findValuesAsString("$ref"));

        for (String reference : references) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as("%s leads nowhere", reference)
                    .isFalse();
        }
        Set<String> components = new TreeSet<>();
        document.get("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .propertyNames()
                        .forEach(name -> components.add("#/components/%s/%s".formatted(kind.getKey(), name))));
        components.removeAll(references);
        assertThat(components)
                .containsExactlyInAnyOrder(
                        "#/components/securitySchemes/bearer", "#/components/securitySchemes/operatorKey");
    }

    @Test
    void every_operation_has_an_id_of_its_own_and_a_tag_that_is_explained() {
        Set<String> tags = document.get("tags")
                .valueStream()
                .map(tag -> tag.get("name").stringValue())
                .collect(toSet());

        assertThat(Document.operations()).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(Document.operations())
                .allSatisfy(operation -> assertThat(
                                operation.node().get("tags").valueStream().map(JsonNode::stringValue))
                        .as("%s", operation)
                        .isSubsetOf(tags));
    }

    @Test
    void every_part_of_a_path_is_a_parameter_and_no_parameter_comes_twice() {
        Pattern part = Pattern.compile("\\{(\\w+)}");
        for (Operation operation : Document.operations()) {
            List<String> names = operation.parameters().stream()
                    .map(parameter -> parameter.get("in").stringValue() + " "
                            + parameter.get("name").stringValue())
                    .toList();
            List<String> parts = part.matcher(operation.path())
                    .results()
                    .map(result -> "path " + result.group(1))
                    .toList();
            assertThat(names).as("%s", operation).doesNotHaveDuplicates().containsAll(parts);
            assertThat(names.stream().filter(name -> name.startsWith("path "))).hasSameSizeAs(parts);
        }
    }

    @Test
    void every_operation_names_the_permission_that_it_needs() {
        for (Operation operation : Document.operations()) {
            String permission = operation.node().path("x-required-permission").asString("");
            String text = operation.node().get("description").stringValue();
            String sentence = switch (permission) {
                case "organization-key" -> "Needs an organization-wide key.";
                case "any-key" -> "Needs a valid key, but no permission.";
                case "operator-key" -> "Needs the operator key.";
                case "none" -> "Needs no key.";
                default -> "Needs the permission `%s`.".formatted(permission);
            };
            assertThat(text).as("%s", operation).contains(sentence);
        }
    }

    @Test
    void every_operation_describes_what_may_happen_to_any() {
        for (Operation operation : Document.operations()) {
            Set<String> statuses =
                    new HashSet<>(operation.node().get("responses").propertyNames());
            assertThat(statuses).as("%s", operation).contains("400", "405", "429", "500", "503");
            String needs = operation.node().path("x-required-permission").asString("");
            assertThat(statuses.contains("401")).as("%s", operation).isEqualTo(!needs.equals("none"));
            assertThat(statuses.contains("403"))
                    .as("%s", operation)
                    .isEqualTo(!Set.of("none", "any-key", "operator-key").contains(needs));
            if (operation.node().has("requestBody")) {
                assertThat(statuses).as("%s", operation).contains("413", "415");
            }
            if (operation.path().contains("{")) {
                assertThat(statuses).as("%s", operation).contains("404");
            }
            boolean conditional = operation.parameters().stream()
                    .anyMatch(parameter -> parameter.get("name").stringValue().equals("If-Match"));
            assertThat(statuses.contains("412")).as("%s", operation).isEqualTo(conditional);
        }
    }

    @Test
    void operations_for_operators_and_no_others_are_under_admin_and_ask_for_their_key() {
        for (Operation operation : Document.operations()) {
            boolean forOperators = operation.path().startsWith("/v2/admin/");
            assertThat(operation.node().path("x-required-permission").asString(""))
                    .as("%s", operation)
                    .matches(permission -> permission.equals("operator-key") == forOperators);
            assertThat(operation.node().at("/security/0").has("operatorKey"))
                    .as("%s", operation)
                    .isEqualTo(forOperators);
        }
    }

    @Test
    void every_write_tells_its_position_and_every_read_of_a_read_model_takes_one() {
        for (Operation operation : Document.operations()) {
            boolean read = operation.method().equals("GET");
            boolean admin = operation.path().startsWith("/v2/admin/");
            boolean ofReadModel = read && !admin && !NOT_OF_A_READ_MODEL.contains(operation.id());
            boolean write = !read && !admin && !operation.path().equals("/v2/ping");
            Set<String> headers = new HashSet<>();
            Stream.of(200, 201)
                    .flatMap(status -> operation.response(status).stream())
                    .forEach(response ->
                            headers.addAll(document.at(response + "/headers").propertyNames()));

            assertThat(headers.contains("Connect-Position")).as("%s", operation).isEqualTo(write);
            assertThat(operation.parameters().stream()
                            .anyMatch(parameter ->
                                    parameter.get("name").stringValue().equals("Connect-Position")))
                    .as("%s", operation)
                    .isEqualTo(ofReadModel);
        }
    }

    @Test
    void every_answer_to_a_key_tells_its_limits() {
        for (Operation operation : Document.operations()) {
            // One that needs no key shares some answers with those that do.
            if (operation.node().path("x-required-permission").asString("").equals("none")) {
                continue;
            }
            operation.node().get("responses").propertyNames().forEach(status -> {
                String response = operation.response(Integer.parseInt(status)).orElseThrow();
                boolean knowsTheKey = !status.equals("401");

                assertThat(document.at(response + "/headers").propertyNames().containsAll(LIMITS))
                        .as("limits in %s of %s", status, operation)
                        .isEqualTo(knowsTheKey);
            });
        }
    }

    @Test
    void every_example_fits_its_schema() {
        List<String> places = new ArrayList<>();
        collect(document, "", places);

        assertThat(places).hasSizeGreaterThan(50);
        assertThat(places).allSatisfy(place -> {
            JsonNode media = document.at(place);
            media.path("examples").propertyNames().forEach(name -> {
                String example = Document.resolved(place + "/examples/" + name).orElseThrow();
                assertThat(Document.problems(place + "/schema", document.at(example + "/value")))
                        .as("%s of %s", name, place)
                        .isEmpty();
            });
            if (media.has("example")) {
                assertThat(Document.problems(place + "/schema", media.get("example")))
                        .as(place)
                        .isEmpty();
            }
        });
    }

    /** The places of all that has a schema and examples of it. */
    private static void collect(JsonNode node, String pointer, List<String> places) {
        if (node.has("schema") && (node.has("examples") || node.has("example"))) {
            places.add(pointer);
        }
        node.properties()
                .forEach(member ->
                        collect(member.getValue(), pointer + "/" + Document.escaped(member.getKey()), places));
    }

    @Test
    void the_examples_of_errors_look_like_those_that_are_sent() {
        document.at("/components/examples").properties().forEach(example -> {
            JsonNode value = example.getValue().get("value");
            if (value.has("error")) {
                assertThat(value.get("type").stringValue())
                        .isEqualTo("urn:connect:error:" + value.get("error").stringValue());
                assertThat(value.get("message")).isEqualTo(value.get("detail"));
            }
        });
    }
}
