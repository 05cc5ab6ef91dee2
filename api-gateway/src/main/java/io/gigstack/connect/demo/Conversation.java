package io.gigstack.connect.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks the service, and prints each question with its answer. */
final class Conversation {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI service;
    private final String key;

    Conversation(URI service, String key) {
        this.service = service;
        this.key = key;
    }

    Answer get(String path) {
        return ask("GET", path, null);
    }

    Answer post(String path, @Nullable String body) {
        return ask("POST", path, body);
    }

    private Answer ask(String method, String path, @Nullable String body) {
        String question = method + " " + path;
        System.out.printf("%n> %s%n", question);
        if (body != null) {
            System.out.print(body.indent(2));
        }
        Answer answer = Answer.of(question, send(request(method, path, body)));
        System.out.printf("< %s%n", answer.head());
        System.out.print(answer.pretty().indent(2));
        return answer;
    }

    private HttpRequest request(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
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
