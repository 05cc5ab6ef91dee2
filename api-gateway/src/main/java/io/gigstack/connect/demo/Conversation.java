package io.gigstack.connect.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the service with one key, and prints each question and what the answer comes to. A read sees what its own key has
 * written; that it sees what the other has, takes the position of that write.
 */
final class Conversation {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WIDTH = 76;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI service;
    private final String key;

    /** Of the last write, by whichever key. */
    private final AtomicReference<String> position;

    Conversation(URI service, String key) {
        this(service, key, new AtomicReference<>("0"));
    }

    private Conversation(URI service, String key, AtomicReference<String> position) {
        this.service = service;
        this.key = key;
        this.position = position;
    }

    /** The same service, asked by someone else. */
    Conversation with(String otherKey) {
        return new Conversation(service, otherKey, position);
    }

    Answer get(String path) {
        return ask("GET", path, null);
    }

    Answer post(String path, @Nullable String body) {
        return ask("POST", path, body);
    }

    Answer put(String path, String body) {
        return ask("PUT", path, body);
    }

    Answer delete(String path) {
        return ask("DELETE", path, null);
    }

    private Answer ask(String method, String path, @Nullable String body) {
        String question = method + " " + path;
        System.out.printf("> %s%n", question);
        if (body != null) {
            System.out.printf("  %s%n", onOneLine(body));
        }
        HttpResponse<String> response = send(request(method, path, body));
        response.headers().firstValue("Connect-Position").ifPresent(position::set);
        Answer answer = Answer.of(question, response);
        System.out.printf("< %s%n", answer.line());
        return answer;
    }

    /** As much of it as a line takes. */
    private static String onOneLine(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "\u2026";
    }

    private HttpRequest request(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Connect-Position", position.get());
        return body == null
                ? request.method(method, BodyPublishers.noBody()).build()
                : request.method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException _) {
            throw new Unexpected("No Connect answers at " + service + ": start it with ./connect, or set CONNECT_URL.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unexpected("The demo was interrupted.");
        }
    }
}
