package io.gigstack.connect.example;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import tools.jackson.databind.JsonNode;

/**
 * A member of a team.
 *
 * @param data as it was last answered
 * @param token of its invitation
 * @param client with a key that is bound to it; with the organization's as long as it has none
 */
public record AMember(ATeam team, JsonNode data, String token, Client client) {

    public static AMember invited(ATeam team, String email, String role) {
        Reply invited = team.client()
                .post(team.path("members"), "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(email, role))
                .expect(201);
        return new AMember(team, invited.data(), invited.text("/data/invitation/token"), team.client());
    }

    public static AMember joined(ATeam team, String email, String role) {
        return invited(team, email, role).joined();
    }

    public AMember joined() {
        Reply joined = accept().expect(200);
        return new AMember(team, joined.data(), token, team.client().withKey(joined.text("/data/apiKey/key")));
    }

    public Reply accept() {
        return team.client()
                .without("Authorization")
                .post("/v2/connect/invitations/accept", "{\"token\":\"%s\"}".formatted(token));
    }

    public String id() {
        return data.get("id").stringValue();
    }

    public String path() {
        return team.path("members/" + id());
    }

    public String path(String part) {
        return path() + "/" + part;
    }
}
