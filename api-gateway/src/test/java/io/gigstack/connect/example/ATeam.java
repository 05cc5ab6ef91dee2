package io.gigstack.connect.example;

import static io.gigstack.connect.http.Json.quoted;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import tools.jackson.databind.JsonNode;

/**
 * A team that exists.
 *
 * @param client its organization
 */
public record ATeam(Client client, String id) {

    public static final String TEAMS = "/v2/connect/teams";

    public static ATeam of(Client client) {
        return of(client, "{\"name\":\"Support Team\"}");
    }

    public static ATeam named(Client client, String name) {
        return of(client, "{\"name\":%s}".formatted(quoted(name)));
    }

    /** Created by this request body. */
    public static ATeam of(Client client, String json) {
        return new ATeam(
                client, client.post(TEAMS, json).expect(201).data().get("id").stringValue());
    }

    public String path() {
        return TEAMS + "/" + id;
    }

    public String path(String part) {
        return path() + "/" + part;
    }

    /** The team in its present state. */
    public JsonNode data() {
        return read().data();
    }

    public Reply read() {
        return client.get(path()).expect(200);
    }

    /** An update that is expected to succeed. */
    public Reply updated(String json) {
        return client.patch(path(), json).expect(200);
    }

    public Reply onboarding() {
        return client.get(path("onboarding")).expect(200);
    }

    /** How many events its history has. */
    public long events() {
        return client.get(path("history")).expect(200).at("/totalResults").longValue();
    }

    public ATeam completed(String step) {
        client.post(path("onboarding/complete-step"), "{\"step\":%s}".formatted(quoted(step)))
                .expect(200);
        return this;
    }

    public ATeam suspended(String reason) {
        client.post(path("suspend"), "{\"reason\":%s}".formatted(quoted(reason)))
                .expect(200);
        return this;
    }

    public ATeam deleted() {
        client.delete(path()).expect(200);
        return this;
    }
}
