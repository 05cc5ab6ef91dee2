package io.gigstack.connect.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP to the service. Every reply that it gets is held against the description of the API. */
public record Client(int port, Map<String, String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public Client {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    public static Client of(int port) {
        return new Client(port, Map.of("Content-Type", "application/json"));
    }

    public Client withKey(String key) {
        return with("Authorization", "Bearer " + key);
    }

    public Client with(String header, String value) {
        Client client = new Client(port, headers);
        client.headers.put(header, value);
        return client;
    }

    public Client without(String header) {
        Client client = new Client(port, headers);
        client.headers.remove(header);
        return client;
    }

    /** The key in clear. */
    public String key() {
        return headers.getOrDefault("Authorization", "").substring("Bearer ".length());
    }

    public Reply get(String target) {
        return send("GET", target, BodyPublishers.noBody());
    }

    public Reply delete(String target) {
        return send("DELETE", target, BodyPublishers.noBody());
    }

    public Reply post(String target) {
        return send("POST", target, BodyPublishers.noBody());
    }

    public Reply post(String target, String json) {
        return send("POST", target, json);
    }

    public Reply put(String target, String json) {
        return send("PUT", target, json);
    }

    public Reply patch(String target, String json) {
        return send("PATCH", target, json);
    }

    public Reply send(String method, String target, String body) {
        return send(method, target, BodyPublishers.ofString(body));
    }

    public Reply send(String method, String target, BodyPublisher body) {
        Reply reply = exchange(method, target, body);
        Description.check(reply);
        return reply;
    }

    /** A request that the service fails at: nowhere else may a test see a 500. */
    public Reply getFault(String target) {
        Reply reply = exchange("GET", target, BodyPublishers.noBody());
        Description.checkFault(reply);
        return reply.refused(500, "internal_server_error");
    }

    private Reply exchange(String method, String target, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach(request::setHeader);
        return Reply.of(method, target, send(request.build()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Client";
    }
}
