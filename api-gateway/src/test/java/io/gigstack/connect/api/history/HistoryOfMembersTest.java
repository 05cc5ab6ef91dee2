package io.gigstack.connect.api.history;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who was a member, since when, as what, and by whose doing. */
class HistoryOfMembersTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    private Reply history() {
        return client.get(team.path("history?limit=100")).expect(200);
    }

    private static List<JsonNode> changes(Reply history, int event) {
        return history.at("/data/%d/changes".formatted(event)).valueStream().toList();
    }

    private static JsonNode change(String member, String field, String from, String to) {
        return json("{\"field\":\"members.%s.%s\",\"from\":%s,\"to\":%s}".formatted(member, field, from, to));
    }

    @Test
    void a_life_is_told_with_the_address_in_clear() {
        Reply invited = client.post(team.path("members"), """
                        {"email": "Ana@example.com", "role": "user", "permissions": ["team.read"],
                         "inviteMessage": "Welcome, Ana"}
                        """).expect(201);
        AMember ana = new AMember(team, invited.data(), invited.text("/data/invitation/token"), client).joined();
        client.patch(ana.path(), "{\"role\":\"developer\",\"permissions\":null}")
                .expect(200);
        client.post(ana.path("deactivate")).expect(200);
        client.post(ana.path("activate")).expect(200);
        client.delete(ana.path()).expect(200);

        Reply history = history();
        assertThat(changes(history, 1))
                .containsExactly(
                        change(ana.id(), "email", "null", "\"Ana@example.com\""),
                        change(ana.id(), "role", "null", "\"user\""),
                        change(ana.id(), "permissions", "null", "[\"team.read\"]"),
                        change(ana.id(), "status", "null", "\"invited\""),
                        change(
                                ana.id(),
                                "invitation.expiresAt",
                                "null",
                                invited.at("/data/invitation/expiresAt").toString()),
                        change(ana.id(), "invitation.message", "null", "\"Welcome, Ana\""));
        assertThat(changes(history, 2)).containsExactly(change(ana.id(), "status", "\"invited\"", "\"active\""));
        assertThat(changes(history, 3))
                .containsExactly(
                        change(ana.id(), "role", "\"user\"", "\"developer\""),
                        change(ana.id(), "permissions", "[\"team.read\"]", "null"));
        assertThat(changes(history, 4)).containsExactly(change(ana.id(), "status", "\"active\"", "\"inactive\""));
        assertThat(changes(history, 5)).containsExactly(change(ana.id(), "status", "\"inactive\"", "\"active\""));
        assertThat(changes(history, 6)).containsExactly(change(ana.id(), "status", "\"active\"", "\"removed\""));
    }

    @Test
    void of_one_who_was_erased_every_event_stays_and_nothing_personal() {
        Reply invited = client.post(
                        team.path("members"),
                        "{\"email\":\"ana@example.com\",\"role\":\"user\",\"inviteMessage\":\"Welcome, Ana\"}")
                .expect(201);
        String ana = invited.text("/data/id");
        AMember ben = AMember.invited(team, "ben@example.com", "user");
        client.post(team.path("members/" + ana + "/erase")).expect(200);

        Reply history = history();

        assertThat(history.texts("/data", "/type"))
                .containsExactly("team.created", "member.invited", "member.invited", "member.removed", "member.erased");
        assertThat(changes(history, 1))
                .contains(
                        change(ana, "email", "null", "\"erased\""),
                        change(ana, "invitation.message", "null", "\"erased\""),
                        change(ana, "role", "null", "\"user\""));
        assertThat(changes(history, 2)).contains(change(ben.id(), "email", "null", "\"ben@example.com\""));
        assertThat(changes(history, 4)).containsExactly(change(ana, "status", "\"removed\"", "\"erased\""));
        assertThat(history.body()).doesNotContain("ana@", "Ana");
    }

    @Test
    void tokens_and_hashes_are_never_told() {
        AMember ana = AMember.invited(team, "ana@example.com", "user");
        Reply renewed = client.post(ana.path("resend-invitation"), "{\"expiresInDays\":30}")
                .expect(200);

        Reply history = history();

        assertThat(changes(history, 1)).hasSize(4);
        assertThat(changes(history, 2))
                .containsExactly(change(
                        ana.id(),
                        "invitation.expiresAt",
                        ana.data().at("/invitation/expiresAt").toString(),
                        renewed.at("/data/invitation/expiresAt").toString()));
        assertThat(history.body()).doesNotContainPattern("[0-9a-f]{64}").doesNotContain(ana.token());
    }

    @Test
    void what_a_member_did_with_its_key_is_told_as_its_own_doing() {
        AMember ana = AMember.joined(team, "ana@example.com", "admin");
        String keyId = ana.data().at("/apiKey/id").stringValue();
        ana.client().patch(team.path(), "{\"name\":\"Beta\"}").expect(200);

        Reply history = history();

        assertThat(history.at("/data/1/actor/type").stringValue()).isEqualTo("api_key");
        assertThat(history.at("/data/1/actor").has("apiKeyId")).isFalse();
        ObjectNode accepting = (ObjectNode) json("{\"type\":\"member\",\"id\":\"%s\"}".formatted(ana.id()));
        assertThat(history.at("/data/2/actor")).isEqualTo(accepting);
        assertThat(history.at("/data/3/actor")).isEqualTo(accepting.put("apiKeyId", keyId));
    }
}
