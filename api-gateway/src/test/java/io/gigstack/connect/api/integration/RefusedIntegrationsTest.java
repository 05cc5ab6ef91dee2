package io.gigstack.connect.api.integration;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedIntegrationsTest {

    private final ATeam team = ATeam.of(newOrganization());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{\"name\":\"x\",\"configuration\":{}}; /type",
                "{\"type\":\"Web Hook\",\"name\":\"x\",\"configuration\":{}}; /type",
                "{\"type\":\"crm\",\"configuration\":{}}; /name",
                "{\"type\":\"crm\",\"name\":\"\",\"configuration\":{}}; /name",
                "{\"type\":\"crm\",\"name\":\"x\"}; /configuration",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":null}; /configuration",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":[]}; /configuration",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":{},\"isActive\":1}; /isActive",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":{},\"id\":\"int_1\"}; /id",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":{\"a\":{\"$kept\":true}}}; /configuration/a/$kept",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":{\"a\":[{\"$\":1}]}}; /configuration/a/0/$",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":{\"token\":{\"$sealed\":\"x\"}}}; /configuration/token/$sealed",
                "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":{\"token\":\"••••\"}}; /configuration/token",
            })
    void what_is_wrong_is_named(String body, String pointer) {
        assertThat(AnIntegration.add(team, body).expect(400).pointers()).containsExactly(pointer);
        assertThat(team.events()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{\"events\":[\"*\"]}; /configuration/url",
                "{\"url\":\"https://example.com\"}; /configuration/events",
                "{\"url\":\"http://example.com\",\"events\":[\"*\"]}; /configuration/url",
                "{\"url\":\"http://localhost\",\"events\":[\"*\"]}; /configuration/url",
                "{\"url\":\"https://example.com\",\"events\":[]}; /configuration/events",
                "{\"url\":\"https://example.com\",\"events\":[\"A b\"]}; /configuration/events/0",
                "{\"url\":\"https://example.com\",\"events\":[\"*\"],\"secret\":\"short\"}; /configuration/secret",
                "{\"url\":\"https://example.com\",\"events\":[\"*\"],\"secret\":12345678}; /configuration/secret",
                "{\"url\":\"https://example.com\",\"events\":[\"*\"],\"a/b\":1}; /configuration/a~1b",
            })
    void a_webhook_is_checked_strictly(String configuration, String pointer) {
        String body = "{\"type\":\"webhook\",\"name\":\"x\",\"configuration\":%s}".formatted(configuration);
        assertThat(AnIntegration.add(team, body).expect(400).pointers()).containsExactly(pointer);
        assertThat(team.events()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{\"url\":null}; /configuration/url",
                "{\"events\":null}; /configuration/events",
                "{\"url\":\"http://127.0.0.1\"}; /configuration/url",
                "{\"url\":7}; /configuration/url",
                "{\"events\":[]}; /configuration/events",
                "{\"secret\":\"short\"}; /configuration/secret",
                "{\"note\":\"x\"}; /configuration/note",
                "{\"$x\":\"x\"}; /configuration/$x",
            })
    void so_it_is_when_it_is_changed(String configuration, String pointer) {
        AnIntegration webhook = AnIntegration.webhook(team);
        assertThat(webhook.configure(configuration).expect(400).pointers()).containsExactly(pointer);
        assertThat(team.events()).isEqualTo(2);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        AnIntegration.add(team, "{\"type\":\"webhook\",\"configuration\":{\"secret\":\"x\",\"$\":1},\"x\":1}")
                .refused(
                        400,
                        "validation_failed",
                        "/name",
                        "/configuration/url",
                        "/configuration/events",
                        "/configuration/secret",
                        "/configuration/$",
                        "/x");
        AnIntegration webhook = AnIntegration.webhook(team);
        webhook.put("{\"name\":7,\"type\":\"crm\",\"configuration\":{\"url\":\"ftp://x\",\"events\":null}}")
                .refused(400, "validation_failed", "/name", "/type", "/configuration/url", "/configuration/events");
    }

    @Test
    void a_configuration_has_at_most_16_kib_as_it_is_sent() {
        AnIntegration.add(team, sized(16 * 1024)).expect(201);
        AnIntegration.add(team, sized(16 * 1024 + 1)).invalid("/configuration");
        AnIntegration crm = AnIntegration.crm(team, "{}");
        crm.put("{\"configuration\":{\"x\":%s}}".formatted(quoted("x".repeat(16 * 1024))))
                .invalid("/configuration");
    }

    private static String sized(int bytes) {
        String filled = "x".repeat(bytes - "{'x':''}".length());
        return "{\"type\":\"crm\",\"name\":\"CRM\",\"configuration\":{\"x\":\"%s\"}}".formatted(filled);
    }

    @Test
    void a_configuration_is_nested_as_deeply_as_any_body() {
        int levels = 98;
        var _ = AnIntegration.crm(team, "{\"a\":%s1%s}".formatted("[".repeat(levels - 1), "]".repeat(levels - 1)));
        AnIntegration.add(
                        team,
                        "{\"type\":\"crm\",\"name\":\"x\",\"configuration\":%s1%s}"
                                .formatted("{\"a\":".repeat(levels + 2), "}".repeat(levels + 2)))
                .refused(400, "invalid_request_body");
    }
}
