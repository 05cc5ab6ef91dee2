package io.gigstack.connect.api.integration;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** GET, edit, PUT. */
class SendingAnIntegrationBackTest {

    private static final String NESTED = """
            {"login": {"user": "connect", "password": "correct horse", "x/y~": {"token": "a long enough one"}},
             "credentials": {"id": 1, "key": [1, 2]},
             "pin": 1234,
             "note": null,
             "list": [{"a": 1.50}, null, []]}
            """;

    private final ATeam team = ATeam.of(newOrganization());

    @Test
    void a_webhook_as_it_was_read_changes_nothing() {
        AnIntegration webhook = AnIntegration.webhook(team);
        assertChangesNothing(webhook, webhook.read());
    }

    @Test
    void a_webhook_with_a_secret_too_short_to_show_its_end_changes_nothing() {
        AnIntegration webhook =
                AnIntegration.of(team, AnIntegration.WEBHOOK.replace("team_webhook_secret", "12345678"));
        assertThat(webhook.read().text("/data/configuration/secret")).hasSize(4);
        assertChangesNothing(webhook, webhook.read());
    }

    @Test
    void a_nested_configuration_as_it_was_read_changes_nothing() {
        AnIntegration crm = AnIntegration.crm(team, NESTED);
        assertChangesNothing(crm, crm.read());
    }

    @Test
    void a_configuration_as_it_was_first_written_changes_nothing() {
        AnIntegration crm = AnIntegration.crm(team, NESTED);
        assertThat(crm.configure(NESTED).expect(200).etag())
                .isEqualTo(crm.read().etag());
        AnIntegration inList = AnIntegration.crm(team, "{\"accounts\":[{\"token\":\"abcdefgh\"}]}");
        assertThat(inList.configure("{\"accounts\":[{\"token\":\"abcdefgh\"}]}")
                        .expect(200)
                        .etag())
                .isEqualTo(inList.read().etag());
    }

    private static void assertChangesNothing(AnIntegration integration, Reply read) {
        Reply put = integration.put(read.data().toString()).expect(200);
        assertThat(put.data()).isEqualTo(read.data());
        assertThat(put.etag()).isEqualTo(read.etag());
    }

    @Test
    void edited_it_keeps_its_secrets_and_takes_what_is_new() {
        AnIntegration crm = AnIntegration.crm(team, NESTED);
        ObjectNode edited = (ObjectNode) crm.read().data();
        edited.put("name", "Customers");
        ObjectNode login = (ObjectNode) edited.at("/configuration/login");
        login.put("user", "someone");
        login.put("password", "another horse");

        Reply put = crm.put(edited.toString()).expect(200);

        assertThat(put.text("/data/name")).isEqualTo("Customers");
        assertThat(put.text("/data/configuration/login/user")).isEqualTo("someone");
        assertThat(put.text("/data/configuration/login/x~1y~0/token")).endsWith(" one");
        assertThat(put.text("/data/configuration/login/password")).endsWith("orse");
        assertThat(crm.configure("{\"login\":{\"password\":\"another horse\"}}").etag())
                .isEqualTo(put.etag());
    }

    @Test
    void what_is_read_only_may_come_back_but_not_change() {
        AnIntegration webhook = AnIntegration.webhook(team);

        webhook.put("""
                        {"id":"int_1","teamId":"team_1","type":"crm","createdAt":"2020-01-01T00:00:00Z","updatedAt":7,
                         "name":null,"status":"active"}
                        """)
                .refused(
                        400,
                        "validation_failed",
                        "/id",
                        "/teamId",
                        "/type",
                        "/createdAt",
                        "/updatedAt",
                        "/name",
                        "/status");

        assertChangesNothing(webhook, webhook.read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"none\":{\"token\":\"••••\"}}",
                "{\"login\":{\"secret\":\"••••abcd\"}}",
                "{\"list\":[{\"token\":\"••••\"}]}",
                "{\"credentials\":{\"key\":\"••••\"}}",
                "{\"credentials\":[\"••••\"]}",
            })
    void a_mask_is_refused_where_there_is_no_secret_that_it_stands_for(String configuration) {
        AnIntegration crm = AnIntegration.crm(team, NESTED);

        Reply refused = crm.configure(configuration).expect(400);

        assertThat(refused.text("/errors/0/detail")).isEqualTo("is a masked secret, and there is none to keep");
        assertThat(refused.pointers()).singleElement().asString().startsWith("/configuration/");
        assertChangesNothing(crm, crm.read());
    }

    @Test
    void a_mask_that_was_edited_is_refused_since_the_secret_would_stay_what_it_was() {
        AnIntegration crm = AnIntegration.crm(team, "{\"a\":{\"token\":\"long-enough-1\"},\"name\":\"one\"}");

        crm.configure("{\"a\":{\"token\":\"\u2022\u2022\u2022\u2022new1\"},\"name\":\"two\"}")
                .invalid("/configuration/a/token");

        assertThat(crm.read().text("/data/configuration/name")).isEqualTo("one");
        crm.configure("{\"a\":{\"token\":\"\u2022\u2022\u2022\u2022gh-1\"},\"name\":\"two\"}")
                .expect(200);
    }
}
