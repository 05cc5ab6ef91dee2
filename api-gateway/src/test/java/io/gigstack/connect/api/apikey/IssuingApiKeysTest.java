package io.gigstack.connect.api.apikey;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuingApiKeysTest {

    private static final String KEYS = "/v2/connect/api-keys";

    private final Client client = newOrganization();

    private Reply issue(String body) {
        return client.post(KEYS, body);
    }

    @Test
    void a_key_works_as_soon_as_it_is_issued() {
        ATeam team = ATeam.of(client);
        // The new key has written nothing that its reads would wait for.
        client.get(team.path()).expect(200);

        Reply issued = issue("{\"name\":\" Build server \"}").expect(201);

        assertThat(issued.text("/message")).isEqualTo("API key issued successfully");
        assertThat(issued.data().propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "prefix",
                        "teamId",
                        "memberId",
                        "key",
                        "createdAt",
                        "expiresAt",
                        "lastUsedAt",
                        "revokedAt");
        assertThat(issued.text("/data/name")).isEqualTo("Build server");
        assertThat(issued.text("/data/key"))
                .startsWith(issued.text("/data/prefix"))
                .hasSizeGreaterThan(40);
        assertThat(client.withKey(issued.text("/data/key"))
                        .get(team.path())
                        .expect(200)
                        .text("/data/id"))
                .isEqualTo(team.id());
    }

    @Test
    void a_suspended_team_gets_no_new_keys_and_can_lose_those_it_has() {
        ATeam team = ATeam.of(client);
        AMember ana = AMember.joined(team, "ana@example.com", "admin");
        String body = "{\"name\":\"x\",\"teamId\":\"%s\",\"memberId\":\"%s\"}".formatted(team.id(), ana.id());
        String key = issue(body).expect(201).text("/data/id");
        team.suspended("Unpaid");

        issue(body).refused(409, "operation_not_allowed");
        ana.client().post(KEYS, "{\"name\":\"mine\"}").refused(409, "operation_not_allowed");

        client.delete(KEYS + "/" + key).expect(200);
        client.post(team.path("reactivate")).expect(200);
        issue(body).expect(201);
    }

    @Test
    void the_scheme_is_written_in_any_case() {
        client.with("Authorization", "bEARER " + client.key()).get("/v2/ping").expect(200);
        client.with("Authorization", "Bearer   " + client.key() + " ")
                .get("/v2/ping")
                .expect(200);
    }

    @Test
    void an_expired_key_is_refused() {
        Instant expiry = Instant.now().plusMillis(1_500);
        Client expiring = client.withKey(
                issue("{\"name\":\"x\",\"expiresAt\":\"%s\"}".formatted(expiry)).text("/data/key"));
        expiring.get("/v2/ping").expect(200);

        Reply last = expiring.get("/v2/ping");
        while (last.ok() && Instant.now().isBefore(expiry.plus(Duration.ofSeconds(5)))) {
            last = expiring.get("/v2/ping");
        }

        last.refused(401, "unauthorized");
        assertThat(Instant.now()).isBetween(expiry.minusMillis(1), expiry.plusSeconds(5));
    }

    @Test
    void no_key_outlives_the_one_that_issues_it() {
        Client expiring = client.withKey(issue("{\"name\":\"x\",\"expiresAt\":\"2099-01-01T00:00:00.000Z\"}")
                .text("/data/key"));

        assertThat(expiring.post(KEYS, "{\"name\":\"x\"}").expect(201).text("/data/expiresAt"))
                .isEqualTo("2099-01-01T00:00:00.000Z");
        expiring.post(KEYS, "{\"name\":\"x\",\"expiresAt\":\"2099-01-01T00:00:00.001Z\"}")
                .invalid("/expiresAt");
        expiring.post(KEYS, "{\"name\":\"x\",\"expiresAt\":\"2098-01-01T00:00:00.000Z\"}")
                .expect(201);
    }

    @Test
    void an_expiry_may_have_an_offset_and_is_answered_in_utc() {
        assertThat(issue("{\"name\":\"x\",\"expiresAt\":\"2099-12-31T23:59:59.123456+02:00\"}")
                        .expect(201)
                        .text("/data/expiresAt"))
                .isEqualTo("2099-12-31T21:59:59.123Z");
        assertThat(issue("{\"name\":\"x\",\"expiresAt\":\"9999-12-31T23:59:59.999Z\"}")
                        .expect(201)
                        .text("/data/expiresAt"))
                .isEqualTo("9999-12-31T23:59:59.999Z");
        assertThat(issue("{\"name\":\"x\",\"expiresAt\":null}")
                        .expect(201)
                        .at("/data/expiresAt")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /name      | invalid_field_value    | {"name": ""}
            /name      | invalid_field_value    | {"name": "two\\nlines"}
            /name      | missing_required_field | {"name": null}
            /name      | missing_required_field | {}
            /name      | invalid_request_body   | {"name": ["x"]}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2020-01-01T00:00:00Z"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2099-01-01"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2099-01-01T00:00:00"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2099-02-30T00:00:00Z"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "tomorrow"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": ""}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "+10000-01-01T00:00:00Z"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "9999-12-31T23:59:59-18:00"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "+999999999-12-31T23:59:59Z"}
            /expiresAt | invalid_request_body   | {"name": "x", "expiresAt": 4102444800}
            /key       | invalid_field_value    | {"name": "x", "key": "my-own-key"}
            """)
    void a_request_that_is_not_valid_issues_no_key(String pointer, String error, String body) {
        issue(body).refused(400, error, pointer);
        issue("{\"name\":\"%s\"}".formatted("x".repeat(81))).invalid("/name");
        assertThat(client.get(KEYS).at("/totalResults").intValue()).isEqualTo(1);
    }
}
