package io.gigstack.connect.api.branding;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationB;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandingTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);
    private final String path = team.path("branding");

    @Test
    void a_team_has_none_until_it_is_set() {
        Reply none = client.get(path).expect(200);
        assertThat(none.data()).isEqualTo(json("""
                {"teamId": "%s", "alias": null, "primaryColor": null, "secondaryColor": null, "logoUrl": null,
                 "supportEmail": null, "supportPhone": null, "customDomain": null}
                """.formatted(team.id())));
        assertThat(none.etag()).isEqualTo(team.read().etag());

        Reply set = client.put(path, """
                {"alias": " ACME ", "primaryColor": "#1a73e8", "secondaryColor": "#FFFFFF",
                 "logoUrl": "https://example.com/logo.png", "supportEmail": "Help@Example.com",
                 "supportPhone": "+52 55 1234 5678", "customDomain": "Pay.Example.com"}
                """).expect(200);
        assertThat(set.data()).isEqualTo(json("""
                {"teamId": "%s", "alias": "ACME", "primaryColor": "#1a73e8", "secondaryColor": "#FFFFFF",
                 "logoUrl": "https://example.com/logo.png", "supportEmail": "Help@Example.com",
                 "supportPhone": "+52 55 1234 5678", "customDomain": "pay.example.com"}
                """.formatted(team.id())));
        Reply read = client.get(path).expect(200);
        assertThat(read.data()).isEqualTo(set.data());
        assertThat(read.etag()).isEqualTo(set.etag());
        client.with("If-None-Match", read.etag()).get(path).expect(304);
    }

    @Test
    void it_is_merged_and_cleared_by_put_and_patch_alike() {
        client.put(path, "{\"alias\":\"ACME\",\"primaryColor\":\"#000000\"}").expect(200);

        Reply patched =
                client.patch(path, "{\"alias\":null,\"customDomain\":\"a.mx\"}").expect(200);
        assertThat(patched.at("/data/alias").isNull()).isTrue();
        assertThat(patched.text("/data/primaryColor")).isEqualTo("#000000");
        assertThat(client.put(path, "{\"primaryColor\":null}").text("/data/customDomain"))
                .isEqualTo("a.mx");
    }

    @Test
    void as_it_was_read_it_can_be_sent_back_and_changes_nothing() {
        client.put(path, "{\"alias\":\"ACME\",\"customDomain\":\"a.mx\"}").expect(200);
        Reply read = client.get(path);

        assertThat(client.put(path, read.data().toString()).expect(200).etag()).isEqualTo(read.etag());
        client.put(path, "{\"teamId\":\"team_other\"}").invalid("/teamId");
        client.put(path, "{\"teamId\":null}").invalid("/teamId");
        assertThat(team.events()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "alias, ''",
        "primaryColor, #FFF",
        "secondaryColor, red",
        "logoUrl, http://example.com/logo.png",
        "supportEmail, nobody",
        "supportPhone, call me",
        "customDomain, localhost",
        "logo, x"
    })
    void what_can_not_be_is_refused(String field, String value) {
        client.put(path, "{\"%s\":\"%s\"}".formatted(field, value)).invalid("/" + field);
        assertThat(team.events()).isOne();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        client.patch(path, "{\"alias\":7,\"primaryColor\":\"red\",\"x\":1}")
                .refused(400, "validation_failed", "/alias", "/primaryColor", "/x");
    }

    @Test
    void it_is_guarded_like_all_of_a_team() {
        client.with("If-Match", "\"7\"").put(path, "{\"alias\":\"x\"}").refused(412, "precondition_failed");
        organizationB().get(path).notFound();
        organizationB().put(path, "{\"alias\":\"x\"}").notFound();
        team.suspended("Unpaid");
        client.get(path).expect(200);
        client.put(path, "{\"alias\":\"x\"}").refused(409, "operation_not_allowed");
    }
}
