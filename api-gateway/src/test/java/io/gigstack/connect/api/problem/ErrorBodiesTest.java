package io.gigstack.connect.api.problem;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every error is checked with every reply, see ErrorForm. Here is what differs. */
class ErrorBodiesTest {

    private final Client client = organizationA().with("X-Request-Id", "req-7f3a2c91");

    @Test
    void an_error_has_just_these_members() {
        Reply refused = client.get(TEAMS + "/team_790").notFound();

        assertThat(refused.json()).isEqualTo(json("""
                {"type": "urn:connect:error:resource_not_found", "title": "Resource not found", "status": 404,
                 "detail": "Team not found", "instance": "/v2/connect/teams/team_790", "message": "Team not found",
                 "error": "resource_not_found", "requestId": "req-7f3a2c91"}
                """));
    }

    @Test
    void one_problem_gives_the_error_its_code_and_several_share_one() {
        Reply one = client.post(TEAMS, "{\"name\":\"x\",\"country\":\"mx\"}").invalid("/country");
        assertThat(one.at("/errors")).isEqualTo(json("""
                [{"pointer": "/country", "code": "invalid_field_value",
                  "detail": "must be an ISO 3166-1 alpha-2 country code in upper case, such as MX"}]
                """));

        Reply several = client.post(TEAMS, "{\"country\":7}").refused(400, "validation_failed", "/name", "/country");
        assertThat(several.texts("/errors", "/code"))
                .containsExactlyInAnyOrder("missing_required_field", "invalid_request_body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PATCH  | /v2/connect/teams                                   | GET, POST
            DELETE | /v2/connect/teams                                   | GET, POST
            POST   | /v2/connect/teams/team_789                          | DELETE, GET, PATCH, PUT
            GET    | /v2/connect/teams/team_789/suspend                  | POST
            PUT    | /v2/connect/teams/team_789/onboarding               | GET
            DELETE | /v2/connect/teams/team_789/onboarding/complete-step | POST
            POST   | /v2/connect/teams/team_789/history                  | GET
            PUT    | /v2/connect/api-keys                                | GET, POST
            GET    | /v2/connect/api-keys/key_789                        | DELETE
            PATCH  | /v2/ping                                            | DELETE, GET, POST, PUT
            BREW   | /v2/ping                                            | DELETE, GET, POST, PUT
            POST   | /v3/api-docs                                        | GET
            """)
    void a_method_that_a_path_does_not_know_is_405_with_those_it_knows(String method, String path, String allowed) {
        Reply refused = client.send(method, path, "").refused(405, "method_not_allowed");

        assertThat(List.of(refused.header("Allow").orElseThrow().split(", ", -1)))
                .contains(allowed.split(", ", -1));
    }

    @Test
    void head_is_get_without_its_body_and_options_lists_the_methods() {
        ATeam team = ATeam.of(organizationA());
        for (String path : List.of(team.path(), TEAMS, team.path("history"))) {
            Reply head = client.send("HEAD", path, "").expect(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("Content-Type")).hasValue("application/json");
        }
        assertThat(client.send("HEAD", team.path(), "").etag()).isEqualTo("\"1\"");
        assertThat(client.send("HEAD", TEAMS + "/team_790", "").expect(404).body())
                .isEmpty();
        assertThat(client.send("OPTIONS", team.path(), "")
                        .expect(200)
                        .header("Allow")
                        .orElseThrow())
                .contains("GET", "PUT", "PATCH", "DELETE");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/xml", "image/png", "nonsense", "application/json;q=0", "*/*"})
    void errors_and_answers_are_json_whatever_is_asked_for(String accept) {
        client.with("Accept", accept).get(TEAMS + "/team_790").notFound();
        client.with("Accept", accept).get("/nothing").notFound();
        assertThat(client.with("Accept", accept)
                        .get(TEAMS + "?limit=1")
                        .expect(200)
                        .header("Content-Type"))
                .hasValue("application/json");
    }
}
