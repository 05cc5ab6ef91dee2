package io.gigstack.connect.api.integration;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.AllTables;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secrets are write-only, in clear nowhere, and gone for good with their integration. */
class SecretsOfIntegrationsTest {

    private static final String DOTS = "\u2022\u2022\u2022\u2022";

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    @Test
    void no_table_holds_a_secret_in_clear() {
        AnIntegration webhook =
                AnIntegration.of(team, AnIntegration.WEBHOOK.replace("team_webhook_secret", "marker-one-4711"));
        AnIntegration crm = AnIntegration.crm(
                team,
                "{\"login\":{\"password\":\"marker-two-4711\"},\"accounts\":[{\"token\":\"marker-three-4711\"}]}");
        webhook.configure("{\"secret\":\"marker-four-4711\"}").expect(200);
        String renewed = webhook.configure("{\"secret\":null}").expect(200).text("/data/configuration/secret");
        crm.configure("{\"credentials\":{\"deep\":[\"marker-five-4711\"]},\"pin\":47114711}")
                .expect(200);
        assertThat(crm.read().text("/data/configuration/pin")).isEqualTo(DOTS);
        var _ = client.get(team.path("integrations")).expect(200);

        for (String marker : List.of("marker-", "4711-", "47114711", renewed, renewed.substring(6))) {
            assertThat(AllTables.with(marker)).as(marker).isEmpty();
        }
        crm.configure("{\"plain\":\"marker-in-clear\"}").expect(200);
        assertThat(AllTables.with("marker-in-clear")).contains("event_store.event", "read_model.team_details");
        crm.configure("{\"plain\":null}").expect(200);
    }

    @Test
    void every_answer_masks_them() {
        AnIntegration crm = AnIntegration.crm(team, """
                {"url": "https://crm.example.com",
                 "login": {"user": "connect", "clientSecret": "abcdefghijkl", "pin": 1234, "token": null},
                 "accounts": [{"name": "a", "apiKey": "short"}, ["x", {"privateKey": "-----BEGIN-----"}]],
                 "passwords": ["one", "two"]}
                """);
        Reply read = crm.read();

        assertThat(read.data()).isEqualTo(crm.data());
        assertThat(client.get(team.path("integrations")).at("/data/0")).isEqualTo(read.data());
        assertThat(read.at("/data/configuration")).isEqualTo(json("""
                {"url": "https://crm.example.com",
                 "login": {"user": "connect", "clientSecret": "••••ijkl", "pin": "••••"},
                 "accounts": [{"name": "a", "apiKey": "••••"}, ["x", {"privateKey": "••••----"}]],
                 "passwords": "••••"}
                """));
    }

    @Test
    void a_secret_that_was_made_is_shown_once() {
        Reply added = AnIntegration.add(team, """
                {"type":"webhook","name":"x","configuration":{"url":"https://example.com","events":["*"]}}
                """).expect(201);
        String secret = added.text("/data/configuration/secret");
        String path = added.header("Location").orElseThrow();
        assertShownOnce(secret, path);

        Reply renewed =
                client.patch(path, "{\"configuration\":{\"secret\":null}}").expect(200);
        assertThat(renewed.text("/data/configuration/secret")).isNotEqualTo(secret);
        assertThat(renewed.text("/data/configuration/url")).isEqualTo("https://example.com");
        assertShownOnce(renewed.text("/data/configuration/secret"), path);
    }

    private void assertShownOnce(String secret, String path) {
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
        String masked = DOTS + secret.substring(secret.length() - 4);
        assertThat(client.get(path).text("/data/configuration/secret")).isEqualTo(masked);
        assertThat(client.patch(path, "{}").text("/data/configuration/secret")).isEqualTo(masked);
    }

    @Test
    void only_a_webhook_has_a_secret_made_for_it() {
        AnIntegration crm = AnIntegration.crm(team, "{\"secret\":\"12345678\",\"a\":1}");

        Reply cleared = crm.configure("{\"secret\":null}").expect(200);

        assertThat(cleared.at("/data/configuration").toString()).isEqualTo("{\"a\":1}");
    }

    @Test
    void an_integration_that_is_removed_takes_its_key_along() {
        AnIntegration removed = AnIntegration.webhook(team);
        AnIntegration other = AnIntegration.webhook(team);
        assertThat(keysOf(removed)).isOne();
        Client late = client.with("If-Match", "\"1\"");

        late.delete(removed.path()).refused(412, "precondition_failed");
        assertThat(keysOf(removed)).isOne();
        client.delete(removed.path()).expect(200);

        assertThat(keysOf(removed)).isZero();
        assertThat(keysOf(other)).isOne();
        client.get(team.path("history")).expect(200);
    }

    @Test
    void one_that_is_refused_leaves_no_key_behind() {
        long before = keys();
        team.suspended("Unpaid");

        AnIntegration.add(team, AnIntegration.WEBHOOK).refused(409, "operation_not_allowed");

        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void a_secret_whose_key_is_gone_is_four_dots() {
        AnIntegration webhook = AnIntegration.webhook(team);
        database()
                .sql("delete from event_store.subject_key where subject = :id")
                .param("id", webhook.id())
                .update();

        assertThat(webhook.read().text("/data/configuration/secret")).isEqualTo(DOTS);
    }

    private static long keysOf(AnIntegration integration) {
        return database()
                .sql("select count(*) from event_store.subject_key where subject = :id")
                .param("id", integration.id())
                .query(Long.class)
                .single();
    }

    private static long keys() {
        return database()
                .sql("select count(*) from event_store.subject_key where subject like 'int_%'")
                .query(Long.class)
                .single();
    }
}
