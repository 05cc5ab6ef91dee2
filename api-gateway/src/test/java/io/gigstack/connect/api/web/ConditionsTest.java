package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code If-Match} where there is no version to compare it with; see TeamVersionsTest for where there is one. */
class ConditionsTest {

    private static final String KEYS = "/v2/connect/api-keys";

    private final Client client = newOrganization();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /v2/connect/teams    | {"name": "x"}
            GET    | /v2/connect/teams    | {}
            GET    | /v2/connect/teams/team_789 | {}
            POST   | /v2/connect/api-keys | {"name": "x"}
            GET    | /v2/connect/api-keys | {}
            DELETE | /v2/connect/api-keys/key_789 | {}
            GET    | /v2/ping             | {}
            PUT    | /v2/ping             | {}
            """)
    void a_malformed_condition_is_refused_everywhere(String method, String path, String body) {
        client.with("If-Match", "3").send(method, path, body).invalid("If-Match");
        client.with("If-Match", "\"3").send(method, path, body).invalid("If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "W/\"3\"", "\"other\", \"1\""})
    void what_is_to_be_created_has_no_version_yet(String condition) {
        Reply team = client.with("If-Match", condition).post(TEAMS, "{\"name\":\"x\"}");
        Reply key = client.with("If-Match", condition).post(KEYS, "{\"name\":\"x\"}");

        assertThat(team.refused(412, "precondition_failed").header("ETag")).isEmpty();
        assertThat(key.refused(412, "precondition_failed").header("ETag")).isEmpty();
        assertThat(client.get(TEAMS).at("/totalResults").intValue()).isZero();
        assertThat(client.get(KEYS).at("/totalResults").intValue()).isEqualTo(1);
    }

    @Test
    void an_api_key_has_no_versions() {
        String key = KEYS + "/" + client.post(KEYS, "{\"name\":\"x\"}").text("/data/id");

        client.with("If-Match", "\"1\"").delete(key).refused(412, "precondition_failed");
        client.with("If-Match", "W/\"1\"").delete(key).refused(412, "precondition_failed");
        client.with("If-Match", "*").delete(key).expect(200);
    }

    @Test
    void a_refused_condition_comes_with_the_present_version() {
        ATeam team = ATeam.of(client);
        team.updated("{\"name\":\"Beta\"}");

        Reply refused = client.with("If-Match", "\"1\"").patch(team.path(), "{\"name\":\"Gamma\"}");

        assertThat(refused.refused(412, "precondition_failed").etag()).isEqualTo("\"2\"");
    }
}
