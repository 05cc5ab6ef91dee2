package io.gigstack.connect.terminal;

import io.gigstack.connect.terminal.Trouble.Away;
import io.gigstack.connect.terminal.Trouble.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, asked with the operator key. */
final class Service {

    private static final String PROJECTIONS = "/v2/admin/projections";

    /** Cancelling waits for what is under way, which may be an index of a large table. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String key;

    Service(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /** The one that these settings lead to. */
    static Service of(Map<String, String> environment) {
        String port = environment.getOrDefault("CONNECT_ADMIN_PORT", environment.getOrDefault("PORT", "8080"));
        return new Service(
                URI.create(environment.getOrDefault("CONNECT_URL", "http://localhost:" + port)), key(environment));
    }

    private static String key(Map<String, String> environment) {
        String given = environment.get("CONNECT_OPERATOR_KEY");
        if (given != null && !given.isBlank()) {
            return given;
        }
        Path file = Path.of(environment.getOrDefault("CONNECT_DATA_DIR", "data"), "operator.key");
        try {
            return Files.readString(file).strip();
        } catch (IOException notThere) {
            throw new Trouble(
                    "The operator key is needed: set CONNECT_OPERATOR_KEY to it, or CONNECT_DATA_DIR to where the"
                            + " service keeps its data, for there is no " + file);
        }
    }

    List<String> projections() {
        return ask("GET", PROJECTIONS, null)
                .at("/data")
                .valueStream()
                .map(projection -> projection.at("/name").asString())
                .toList();
    }

    /** Asks for something that changes a projection, or its rebuild. */
    Progress post(String projection, String part, String body) {
        return Progress.of(ask("POST", path(projection, part), body));
    }

    Progress latest(String projection) {
        return Progress.of(ask("GET", path(projection, "/rebuilds/latest"), null));
    }

    private static String path(String projection, String part) {
        return PROJECTIONS + "/" + projection + part;
    }

    private JsonNode ask(String method, String path, @Nullable String body) {
        HttpResponse<String> answer = send(method, path, body);
        JsonNode content = read(answer.body());
        String message = content.at("/message").asString("");
        return switch (answer.statusCode()) {
            case 200, 202 -> content;
            case 401 ->
                throw new Trouble("This is not the operator key of " + address
                        + ": set CONNECT_OPERATOR_KEY to it, or CONNECT_DATA_DIR to where the service keeps its data");
            case 404 ->
                throw new Trouble(
                        path.equals(PROJECTIONS)
                                ? "There are no operators at %s: the service has no CONNECT_OPERATOR_KEY, or answers them at its CONNECT_ADMIN_PORT"
                                        .formatted(address)
                                : message);
            case 429, 502, 503, 504 -> throw new Away(message);
            default -> throw new Refused(message.isEmpty() ? "The answer is " + answer.statusCode() : message);
        };
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Away("No Connect answers at " + address + ": start it with ./connect, or set CONNECT_URL");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("It was interrupted");
        }
    }

    private static JsonNode read(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException ofSomeoneElse) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
