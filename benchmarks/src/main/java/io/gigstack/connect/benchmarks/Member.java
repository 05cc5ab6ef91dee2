package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One who has joined a team.
 *
 * @param key bound to the member
 */
record Member(String teamId, String key) {

    private static final String TEAMS = "/v2/connect/teams";

    /** Made as a user of the service would. */
    static Member joined(Service service) throws IOException, InterruptedException {
        String team = post(service, TEAMS, Sample.BODY).at("/data/id").asString();
        JsonNode invited = post(
                service, TEAMS + "/" + team + "/members", "{\"email\":\"member@example.com\",\"role\":\"developer\"}");
        JsonNode joined = post(
                service,
                "/v2/connect/invitations/accept",
                "{\"token\":\"%s\"}"
                        .formatted(invited.at("/data/invitation/token").asString()));
        return new Member(team, joined.at("/data/apiKey/key").asString());
    }

    private static JsonNode post(Service service, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + Service.KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(path + " answered " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
