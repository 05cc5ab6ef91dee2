package io.gigstack.connect.api.idempotency;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.api.idempotency.Replays.assertIsReplayOf;
import static io.gigstack.connect.api.idempotency.Replays.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An answer that is given again leaves out what is shown once, and what was forgotten since. */
class SecretsAreShownOnceTest {

    private static final String KEYS = "/v2/connect/api-keys";
    private static final String WEBHOOK = """
            {"type":"webhook","name":"Payments","configuration":{"url":"https://team.example.com/hook","events":["*"]}}
            """;

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);
    private final Client keyed = keyed(client);

    @Test
    void a_member_is_invited_once_and_its_token_shown_once() {
        String body = "{\"email\":\"ana@example.com\",\"role\":\"user\",\"inviteMessage\":\"Welcome\"}";
        Reply first = keyed.post(team.path("members"), body).expect(201);

        assertIsReplayOf(first, keyed.post(team.path("members"), body), "invitation");
        assertThat(client.get(team.path("members")).at("/totalResults").intValue())
                .isEqualTo(1);
    }

    @Test
    void what_was_erased_since_is_not_shown_again() {
        String body = "{\"email\":\"ana@example.com\",\"role\":\"user\"}";
        Reply first = keyed.post(team.path("members"), body).expect(201);
        client.post(team.path("members/%s/erase".formatted(first.text("/data/id"))))
                .expect(200);

        Reply again = keyed.post(team.path("members"), body).expect(201);
        assertThat(again.text("/data/email")).isEqualTo("erased");
        assertThat(again.body()).doesNotContain("ana@");
    }

    @Test
    void a_webhook_is_added_once_and_its_secret_shown_once() {
        Reply first = keyed.post(team.path("integrations"), WEBHOOK).expect(201);
        String path = team.path("integrations/" + first.text("/data/id"));
        Reply again = keyed.post(team.path("integrations"), WEBHOOK).expect(201);

        assertThat(first.text("/data/configuration/secret")).startsWith("whsec_");
        assertThat(again.data()).isEqualTo(client.get(path).data());
        assertThat(again.header("Idempotent-Replayed")).contains("true");

        client.delete(path).expect(200);
        assertThat(keyed.post(team.path("integrations"), WEBHOOK).expect(201).text("/data/configuration/secret"))
                .isEqualTo("\u2022\u2022\u2022\u2022");
    }

    @Test
    void a_secret_is_renewed_once_and_shown_once_and_not_at_all_once_it_is_destroyed() {
        String path = team.path("integrations/"
                + client.post(team.path("integrations"), WEBHOOK).text("/data/id"));
        String renewal = "{\"configuration\":{\"secret\":null}}";
        Reply first = keyed.patch(path, renewal).expect(200);
        Reply again = keyed.patch(path, renewal).expect(200);

        assertThat(first.text("/data/configuration/secret")).startsWith("whsec_");
        assertThat(again.data()).isEqualTo(client.get(path).data());

        client.delete(path).expect(200);
        assertThat(keyed.patch(path, renewal).expect(200).text("/data/configuration/secret"))
                .isEqualTo("\u2022\u2022\u2022\u2022");
    }

    @Test
    void an_invitation_is_resent_once() {
        AMember ana = AMember.invited(team, "ana@example.com", "user");
        Reply first = keyed.post(ana.path("resend-invitation")).expect(200);
        String token = first.text("/data/invitation/token");

        assertIsReplayOf(first, keyed.post(ana.path("resend-invitation")), "invitation");
        anyone().post("/v2/connect/invitations/accept", "{\"token\":\"%s\"}".formatted(token))
                .expect(200);
    }

    @Test
    void an_invitation_is_accepted_once_and_its_key_shown_once() {
        AMember ana = AMember.invited(team, "ana@example.com", "user");
        Client invitee = keyed(anyone());
        String body = "{\"token\":\"%s\"}".formatted(ana.token());
        Reply first = invitee.post("/v2/connect/invitations/accept", body).expect(200);

        assertIsReplayOf(first, invitee.post("/v2/connect/invitations/accept", body), "apiKey");
        assertThat(client.get(KEYS).at("/totalResults").intValue()).isEqualTo(2);
    }

    @Test
    void a_key_is_issued_once_and_shown_once_also_when_it_has_expired_since() {
        String body = "{\"name\":\"x\",\"expiresAt\":\"%s\"}";
        String soon = Instant.now().plusMillis(400).toString();
        Reply first = keyed.post(KEYS, body.formatted(soon)).expect(201);
        await("the key has expired")
                .until(() ->
                        client.withKey(first.text("/data/key")).get("/v2/ping").status() == 401);

        assertIsReplayOf(first, keyed.post(KEYS, body.formatted(soon)), "key");
    }

    @Test
    void a_receipt_holds_nothing_of_the_request() {
        keyed.post(team.path("members"), "{\"email\":\"marker-7421@example.com\",\"role\":\"user\"}")
                .expect(201);

        assertThat(database()
                        .sql("select receipt::text from event_store.receipt")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(receipt -> receipt.contains("marker-7421"));
    }
}
