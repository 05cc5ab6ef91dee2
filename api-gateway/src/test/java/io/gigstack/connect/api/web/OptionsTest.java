package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.organizationA;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which methods a path knows is told to everyone. */
class OptionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v2/connect/teams                                   | GET, HEAD, OPTIONS, POST
            /v2/connect/teams?limit=1                           | GET, HEAD, OPTIONS, POST
            /v2/connect/teams/team_789                          | DELETE, GET, HEAD, OPTIONS, PATCH, PUT
            /v2/connect/teams/team_789/history                  | GET, HEAD, OPTIONS
            /v2/connect/teams/team_789/suspend                  | OPTIONS, POST
            /v2/connect/teams/team_789/onboarding/complete-step | OPTIONS, POST
            /v2/connect/api-keys                                | GET, HEAD, OPTIONS, POST
            /v2/connect/api-keys/key_789                        | DELETE, OPTIONS
            /v2/connect/roles                                   | GET, HEAD, OPTIONS
            /v2/connect/catalogs/countries                      | GET, HEAD, OPTIONS
            /v2/ping                                            | DELETE, GET, HEAD, OPTIONS, POST, PUT
            /v3/api-docs                                        | GET, HEAD, OPTIONS
            """)
    void a_path_tells_what_it_knows(String path, String methods) {
        Reply told = anyone().send("OPTIONS", path, "").expect(200);
        Reply preflight = RawHttp.send(
                        "OPTIONS", path, "Origin: https://app.example", "Access-Control-Request-Method: DELETE")
                .expect(200);

        for (Reply reply : new Reply[] {told, preflight}) {
            assertThat(reply.header("Allow")).hasValue(methods);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.header("Accept-Patch"))
                    .isEqualTo(
                            methods.contains("PATCH")
                                    ? java.util.Optional.of("application/merge-patch+json, application/json")
                                    : java.util.Optional.empty());
            assertThat(reply.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PATCH | /v2/connect/teams                  | GET, HEAD, OPTIONS, POST
            POST  | /v2/connect/teams/team_789         | DELETE, GET, HEAD, OPTIONS, PATCH, PUT
            GET   | /v2/connect/teams/team_789/suspend | OPTIONS, POST
            PATCH | /v2/ping                           | DELETE, GET, HEAD, OPTIONS, POST, PUT
            """)
    void a_method_that_it_does_not_know_gets_the_same_list(String method, String path, String methods) {
        Reply refused = organizationA().send(method, path, "{}").refused(405, "method_not_allowed");

        assertThat(refused.header("Allow")).hasValue(methods);
        assertThat(refused.text("/detail")).isEqualTo("This path knows only " + methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2", "/v2/nothing", "/nothing"})
    void a_path_where_nothing_is_tells_just_that(String path) {
        anyone().send("OPTIONS", path, "").notFound();
        RawHttp.send("OPTIONS", path, "Origin: https://app.example", "Access-Control-Request-Method: GET")
                .notFound();
    }

    @Test
    void the_page_of_the_documentation_tells_it_too() {
        assertThat(anyone().send("OPTIONS", "/docs", "").expect(200).header("Allow"))
                .hasValue("GET,HEAD,OPTIONS");
    }
}
