package io.gigstack.connect.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Operation;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an operation makes sense. All of it is made as the document says: for each id in the path, what a POST to the
 * collection before it creates; as body an example, or what a GET has answered.
 */
final class Scene {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Client client;
    private final Operation operation;
    private final Map<String, String> ids = new HashMap<>();

    /** Of the last invitation. */
    private String token = "";

    private Scene(Client client, Operation operation) {
        this.client = client;
        this.operation = operation;
    }

    static Scene of(Client client, Operation operation) {
        Scene scene = new Scene(client, operation);
        scene.make(operation.id().equals("acceptInvitation") ? member() : operation.path());
        scene.prepare();
        return scene;
    }

    private static String member() {
        return byId("getMember").path();
    }

    private static Operation byId(String id) {
        return Document.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void make(String path) {
        for (MatchResult parameter : PARAMETER.matcher(path).results().toList()) {
            String name = parameter.group(1);
            ids.put(name, created(path.substring(0, parameter.start() - 1)).orElseGet(() -> example(name)));
        }
    }

    /** The id of something new in this collection; empty for one to which nothing can be added. */
    private Optional<String> created(String collection) {
        return Document.operations().stream()
                .filter(creation ->
                        creation.path().equals(collection) && creation.name().equals("post"))
                .findFirst()
                .map(creation -> {
                    Reply reply = client.post(
                                    path(creation), bodies(creation).getFirst().toString())
                            .expect(201);
                    token = reply.at("/data/invitation/token").asString("");
                    return reply.text("/data/id");
                });
    }

    private String example(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow()
                .get("example")
                .stringValue();
    }

    /** Brings what was made to where the operation can succeed. */
    private void prepare() {
        switch (operation.id()) {
            case "reactivateTeam" -> send("suspendTeam");
            case "restoreTeam" -> send("deleteTeam");
            case "reopenOnboardingStep" -> send("completeOnboardingStep");
            case "acceptInvitation", "resendInvitation" -> {}
            case "diffTeam" -> send("updateTeam");
            case "proveInclusion" -> {
                String team = created("/v2/connect/teams").orElseThrow();
                ids.put(
                        "event",
                        client.get("/v2/connect/teams/%s/history".formatted(team))
                                .expect(200)
                                .text("/data/0/id"));
            }
            default -> {
                if (!token.isEmpty()) {
                    send("acceptInvitation");
                }
            }
        }
    }

    private void send(String id) {
        Operation other = byId(id);
        String body = bodies(other).isEmpty() ? "" : bodies(other).getFirst().toString();
        client.send(other.method(), path(other), body).expect(200);
    }

    private String path(Operation of) {
        return PARAMETER.matcher(of.path()).replaceAll(match -> ids.get(match.group(1))) + query(of);
    }

    /** The parameters without which it can't succeed. */
    private String query(Operation of) {
        return of.parameters().stream()
                .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(parameter -> {
                    String name = parameter.get("name").stringValue();
                    return name + "="
                            + ids.getOrDefault(name, parameter.path("example").asString(""));
                })
                .reduce((one, other) -> one + "&" + other)
                .map(query -> "?" + query)
                .orElse("");
    }

    /** A request that succeeds. Whatever is chosen, is chosen by the random number generator alone. */
    Request request(Random random) {
        Request request =
                new Request(operation.method(), path(operation), List.of("Authorization: Bearer " + client.key()), "");
        List<JsonNode> bodies = bodies(operation);
        if (bodies.isEmpty()) {
            return request;
        }
        if (!operation.name().equals("post") && has("get")) {
            bodies.add(client.get(path(operation)).expect(200).data());
        }
        List<String> types = List.copyOf(content(operation).propertyNames());
        return request.withHeader("Content-Type", types.get(random.nextInt(types.size())))
                .withText(bodies.get(random.nextInt(bodies.size())).toString());
    }

    private boolean has(String method) {
        return Document.operations().contains(new Operation(method, operation.path()));
    }

    private static JsonNode content(Operation of) {
        return of.node().at("/requestBody/content");
    }

    /** The examples of a body; without those that only fit what they were read from. */
    private List<JsonNode> bodies(Operation of) {
        List<JsonNode> bodies = new ArrayList<>();
        content(of)
                .properties()
                .forEach(type -> type.getValue().get("examples").propertyNames().forEach(name -> {
                    String place = "%s/requestBody/content/%s/examples/%s"
                            .formatted(of.pointer(), Document.escaped(type.getKey()), name);
                    JsonNode body = Document.tree()
                            .at(Document.resolved(place).orElseThrow() + "/value")
                            .deepCopy();
                    if (body instanceof ObjectNode object
                            && object.has("token")
                            && of.id().equals("acceptInvitation")) {
                        object.put("token", token);
                    }
                    if (!isAsItWasRead(of, body)) {
                        bodies.add(body);
                    }
                }));
        return bodies;
    }

    private static boolean isAsItWasRead(Operation of, JsonNode body) {
        return !of.name().equals("post") && (body.has("id") || body.has("teamId"));
    }

    Scene succeeds() {
        Request request = request(new Random(0));
        Reply reply = client.with("Content-Type", "application/json")
                .send(request.method(), request.target(), request.text());
        assertThat(reply.ok()).as("%s", reply).isTrue();
        return of(client, operation);
    }
}
