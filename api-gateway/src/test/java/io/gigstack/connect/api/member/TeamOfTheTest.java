package io.gigstack.connect.api.member;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;

/** A team of its own, and the ways to its members. */
record TeamOfTheTest(Client organization, String id) {

    /** @param organization whose key it is */
    static TeamOfTheTest newTeam(Client organization) {
        return new TeamOfTheTest(
                organization,
                organization
                        .post("/v2/connect/teams", "{\"name\":\"Alpha\"}")
                        .expect(201)
                        .text("/data/id"));
    }

    String path() {
        return "/v2/connect/teams/" + id;
    }

    String members() {
        return path() + "/members";
    }

    String member(String memberId) {
        return members() + "/" + memberId;
    }

    Reply invite(String email, String role) {
        return organization.post(members(), "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(email, role));
    }

    static Reply accept(Client anyone, String token) {
        return anyone.without("Authorization")
                .post("/v2/connect/invitations/accept", "{\"token\":\"%s\"}".formatted(token));
    }

    /** Someone who was invited and has accepted. */
    Joined join(String email, String role) {
        Reply invited = invite(email, role).expect(201);
        Reply joined =
                accept(organization, invited.text("/data/invitation/token")).expect(200);
        return new Joined(joined.text("/data/id"), organization.withKey(joined.text("/data/apiKey/key")));
    }

    /** @param client with a key that is bound to the member */
    record Joined(String id, Client client) {}
}
