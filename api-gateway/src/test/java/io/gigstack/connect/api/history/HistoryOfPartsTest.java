package io.gigstack.connect.api.history;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a team was connected to, and how it looked. */
class HistoryOfPartsTest {

    private static final String CONFIGURATION = """
            {"url": "https://crm.example", "token": "first-of-all-same", "deep": {"pin": 1234, "a/b": [1]},
             "list": [{"apiKey": "one-in-a-list-same"}]}
            """;

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    private List<JsonNode> changes(int event) {
        Reply history = client.get(team.path("history?limit=100")).expect(200);
        assertThat(history.body()).doesNotContain("$sealed", "first-of", "second-of", "1234", "one-in");
        return history.at("/data/%d/changes".formatted(event)).valueStream().toList();
    }

    private static JsonNode change(AnIntegration integration, String field, String from, String to) {
        return json("{\"field\":\"integrations.%s.%s\",\"from\":%s,\"to\":%s}"
                .formatted(integration.id(), field, from, to));
    }

    @Test
    void an_integration_is_told_value_by_value_with_its_secrets_masked() {
        AnIntegration crm = AnIntegration.crm(team, CONFIGURATION);

        assertThat(changes(1))
                .containsExactlyInAnyOrder(
                        change(crm, "type", "null", "\"crm\""),
                        change(crm, "name", "null", "\"CRM\""),
                        change(crm, "isActive", "null", "true"),
                        change(crm, "configuration.url", "null", "\"https://crm.example\""),
                        change(crm, "configuration.token", "null", "\"••••same\""),
                        change(crm, "configuration.deep.pin", "null", "\"••••\""),
                        change(crm, "configuration.deep.a/b", "null", "[1]"),
                        change(crm, "configuration.list", "null", "[{\"apiKey\":\"••••same\"}]"));
    }

    @Test
    void another_secret_is_told_though_it_looks_the_same_and_the_same_one_is_not() {
        AnIntegration crm = AnIntegration.crm(team, CONFIGURATION);

        crm.configure("{\"url\":\"https://other.example\",\"token\":\"first-of-all-same\"}")
                .expect(200);
        crm.configure("{\"token\":\"second-of-all-same\"}").expect(200);

        assertThat(changes(2))
                .containsExactly(
                        change(crm, "configuration.url", "\"https://crm.example\"", "\"https://other.example\""));
        assertThat(changes(3)).containsExactly(change(crm, "configuration.token", "\"••••same\"", "\"••••same\""));
    }

    @Test
    void of_a_removed_integration_no_secret_is_shown_even_in_part() {
        AnIntegration crm = AnIntegration.crm(team, CONFIGURATION);
        client.delete(crm.path()).expect(200);

        assertThat(changes(1))
                .contains(
                        change(crm, "configuration.token", "null", "\"••••\""),
                        change(crm, "configuration.list", "null", "[{\"apiKey\":\"••••\"}]"));
        assertThat(changes(2))
                .hasSize(8)
                .contains(
                        change(crm, "name", "\"CRM\"", "null"), change(crm, "configuration.token", "\"••••\"", "null"));
    }

    @Test
    void branding_is_told_field_by_field() {
        client.put(team.path("branding"), "{\"alias\":\"Acme\",\"primaryColor\":\"#112233\"}")
                .expect(200);
        client.put(team.path("branding"), "{\"alias\":null,\"primaryColor\":\"#445566\"}")
                .expect(200);

        assertThat(changes(1))
                .containsExactly(
                        json("{\"field\":\"branding.alias\",\"from\":null,\"to\":\"Acme\"}"),
                        json("{\"field\":\"branding.primaryColor\",\"from\":null,\"to\":\"#112233\"}"));
        assertThat(changes(2))
                .containsExactly(
                        json("{\"field\":\"branding.alias\",\"from\":\"Acme\",\"to\":null}"),
                        json("{\"field\":\"branding.primaryColor\",\"from\":\"#112233\",\"to\":\"#445566\"}"));
    }
}
