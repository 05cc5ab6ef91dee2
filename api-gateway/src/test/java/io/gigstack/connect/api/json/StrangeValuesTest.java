package io.gigstack.connect.api.json;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangeValuesTest {

    private final Client client = organizationA();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483648",
                "1e99999999999999999999",
                "1e309",
                "1e-309",
                "12e308",
                "0e999999999",
                "9223372036854775808",
                "-9223372036854775809",
                "0.12345678901234567890123456789012345",
                "1e+400"
            })
    void a_number_that_no_one_can_keep_is_refused(String number) {
        Reply refused = client.post(TEAMS, "{\"name\":\"x\",\"metadata\":{\"n\":%s}}".formatted(number));

        refused.expect(400);
        assertThat(refused.text("/error")).isIn("invalid_field_value", "invalid_request_body");
    }

    @ParameterizedTest
    @CsvSource({"400", "999", "1001", "100000"})
    void nor_is_one_of_very_many_digits(int digits) {
        for (String number : new String[] {"9".repeat(digits), "0." + "3".repeat(digits), "1e" + "9".repeat(digits)}) {
            client.post(TEAMS, "{\"name\":\"x\",\"metadata\":{\"n\":%s}}".formatted(number))
                    .expect(400);
            client.post(TEAMS, "{\"name\":%s}".formatted(number)).expect(400);
            client.post(TEAMS, "{\"name\":\"x\",\"unknown\":%s}".formatted(number))
                    .expect(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "9223372036854775807", "1E+308", "1e5", "1E-308", "-1.5e308", "0.10", "100.00", "-0.5"
            })
    void other_numbers_keep_their_value(String number) {
        ATeam team = ATeam.of(client, "{\"name\":\"x\",\"metadata\":{\"n\":%s}}".formatted(number));

        assertThat(team.data().at("/metadata/n").decimalValue())
                .isEqualByComparingTo(json(number).decimalValue());
        team.updated("{\"metadata\":{\"n\":%s}}".formatted(number));
        assertThat(client.put(team.path(), team.data().toString()).expect(200).etag())
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "-9223372036854775808, -9223372036854775808.0",
        "9223372036854775807, 9223372036854775807.00",
        "12, 1.2e1",
        "-0, 0.0"
    })
    void numbers_that_are_equal_are_one_however_they_are_written(String number, String same) {
        ATeam team = ATeam.of(client, "{\"name\":\"x\",\"metadata\":{\"n\":%s}}".formatted(number));

        team.updated("{\"metadata\":{\"n\":%s}}".formatted(same));

        assertThat(team.events()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udfff", "\\ud83d", "\\ude80\\ud83d", "\\ud83dx"})
    void nul_and_half_a_character_are_refused_in_values_and_in_keys(String text) {
        ATeam team = ATeam.of(client);
        String step = team.path("onboarding/complete-step");

        client.post(TEAMS, "{\"name\":\"%s\"}".formatted(text)).invalid("/name");
        client.post(TEAMS, "{\"name\":\"x\",\"description\":\"%s\"}".formatted(text))
                .invalid("/description");
        client.post(TEAMS, "{\"name\":\"x\",\"metadata\":{\"k\":\"%s\"}}".formatted(text))
                .invalid("/metadata/k");
        client.post(step, "{\"step\":\"team_setup\",\"data\":{\"k\":[{\"deep\":\"%s\"}]}}".formatted(text))
                .invalid("/data/k/0/deep");
        client.post(team.path("suspend"), "{\"reason\":\"%s\"}".formatted(text)).invalid("/reason");
        client.post("/v2/connect/api-keys", "{\"name\":\"%s\"}".formatted(text)).invalid("/name");
        for (String body : new String[] {
            "{\"name\":\"x\",\"%s\":1}",
            "{\"name\":\"x\",\"metadata\":{\"%s\":1}}",
            "{\"name\":\"x\",\"metadata\":{\"a%s\":null}}"
        }) {
            client.post(TEAMS, body.formatted(text)).expect(400);
            client.patch(team.path(), body.formatted(text)).expect(400);
        }
        client.post(step, "{\"step\":\"team_setup\",\"data\":{\"%s\":1}}".formatted(text))
                .expect(400);
        client.post(step, "{\"step\":\"team_setup\",\"data\":{\"k\":[{\"%s\":1}]}}".formatted(text))
                .expect(400);
        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void numbers_that_are_equal_are_no_change_however_they_are_written() {
        ATeam team = ATeam.of(client, "{\"name\":\"x\",\"metadata\":{\"n\":12.0,\"d\":1.50}}");

        team.updated("{\"metadata\":{\"n\":12,\"d\":1.5}}");
        team.updated("{\"metadata\":{\"n\":1.2e1,\"d\":15e-1}}");

        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void every_other_character_is_kept() {
        String text =
                "\\u0001 \\u001f \\u007f \\u0085 \\u2028 \\u202e \\ufeff \\ufffd \\uffff \\ud83d\\ude80 \\\" \\\\ \\/ <b>&";

        ATeam team = ATeam.of(
                client, "{\"name\":\"x\",\"description\":\"%1$s\",\"metadata\":{\"%1$s\":\"%1$s\"}}".formatted(text));

        String kept = json("\"" + text + "\"").stringValue();
        assertThat(team.data().get("description").stringValue()).isEqualTo(kept);
        assertThat(team.data().get("metadata").get(kept).stringValue()).isEqualTo(kept);
        assertThat(client.put(team.path(), team.data().toString()).expect(200).etag())
                .isEqualTo("\"1\"");
    }

    @Test
    void names_are_kept_as_they_are_typed() {
        for (String name :
                new String[] {"e\\u0301", "\\u00e9", "\\ufb01", "\\u05d0\\u200f!", "a\\u200b", "\\u0130\\u0131"}) {
            ATeam team = ATeam.of(client, "{\"name\":\"%s\"}".formatted(name));
            assertThat(team.data().get("name")).isEqualTo(json("\"" + name + "\""));
        }
    }

    @Test
    void names_of_javascript_are_names_like_others() {
        ATeam team = ATeam.of(client, """
                {"name": "x", "metadata": {"__proto__": 1, "constructor": "c", "toString": true, "@type": "java.lang.Class",
                                           "@class": "x", "$ref": "y"}}
                """);

        assertThat(team.data().get("metadata").propertyNames())
                .containsExactly("__proto__", "constructor", "toString", "@type", "@class", "$ref");
    }
}
