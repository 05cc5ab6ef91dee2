package io.gigstack.connect.api.access;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.NothingIsStored;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a path is spelt, nobody gets past it without a key. */
@ExtendWith(NothingIsStored.class)
class StrangePathsTest {

    private static final Client CLIENT = newOrganization();
    private static final ATeam TEAM = ATeam.named(CLIENT, "Only for those who have a key");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/connect/teams",
                "/%76%32/connect/teams",
                "/v2/connect/team%73",
                "/v2;x=y/connect;/teams;jsessionid=1",
                "/v2/connect/teams;x=y",
                "/v2/connect/teams/;x=y",
                "/;/v2/connect/teams",
                "//v2/connect/teams",
                "/v2//connect/teams",
                "/v2/connect/teams/",
                "/v2/connect/teams//",
                "/v2/connect/teams.json",
                "/v2/connect/teams%2f",
                "/v2%2fconnect%2fteams",
                "/v2/connect/teams%00",
                "/v2/connect/teams%20",
                "/v2/connect/./teams",
                "/v2/connect/x/../teams",
                "/v2/connect/x/%2e%2e/teams",
                "/v2/connect/x/..;/teams",
                "/docs/../v2/connect/teams",
                "/docs/assets/../../v2/connect/teams",
                "/docs/assets/..%2f..%2fv2/connect/teams",
                "/v3/api-docs/../../v2/connect/teams",
                "/v3/api-docs;/../../v2/connect/teams",
                "/actuator/health/../../v2/connect/teams",
                "/V2/connect/teams",
                "/v2/Connect/Teams",
                "/v2\\connect\\teams",
                "/v2/connect/teams#fragment",
                "/v2/connect/teams?x=/v3/api-docs",
                "/v2/connect/%ff",
                "/v2/connect/%c0%ae%c0%ae/teams",
                "http://localhost/v2/connect/teams",
                "http://elsewhere/v2/connect/teams",
                "v2/connect/teams",
                "*"
            })
    void no_spelling_gets_around_the_key(String target) {
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "DELETE"}) {
            Reply reply = RawHttp.send(method, target, "Content-Length: 0");
            assertThat(reply.status()).as("%s", reply).isIn(400, 401, 404, 405);
            assertThat(reply.body()).doesNotContain("Only for those");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-HTTP-Method-Override"})
    void no_header_gets_around_it_either(String header) {
        RawHttp.send("GET", "/v2/connect/teams", header + ": /v3/api-docs").expect(401);
        RawHttp.send("GET", "/v3/api-docs", header + ": /v2/connect/teams").expect(200);
    }

    @Test
    void with_a_key_an_encoded_letter_is_the_letter() {
        CLIENT.get("/%76%32/connect/teams/" + TEAM.id()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2",
                "/v2/",
                "/v2/connect",
                "/v2/connect/team",
                "/v2/connect/teams/",
                "/v2/connect/teams/team_789/",
                "/v2/connect/teams/team_789/nothing",
                "/v2/connect/teams/team_789/onboarding/complete-step/more",
                "/v1/connect/teams",
                "/v2/ping/",
                "/error",
                "/favicon.ico",
                "/index.html",
                "/docs/assets/nothing.js",
                "/docs/assets/",
                "/docs/",
                "/webjars/swagger-ui/5.34.1/index.html",
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/v3/api-docs.yaml",
                "/openapi/openapi.yaml",
                "/application.yaml",
                "/db/event-store/V1__events.sql"
            })
    void where_nothing_is_there_is_404_for_every_method(String path) {
        for (String method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            CLIENT.send(method, path, "{}").notFound();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/nothing", "/v2", "/v2/connect/teams/team_789/nothing"})
    void who_has_no_key_is_not_told_that_nothing_is_there(String path) {
        anyone().get(path).refused(401, "unauthorized");
        anyone().withKey("ck_nobody").post(path, "{}").refused(401, "unauthorized");
        anyone().patch("/v2/ping", "{}").refused(401, "unauthorized");
    }

    @Test
    void who_has_one_is_told_what_is_left_of_its_limit_there_too() {
        for (Reply reply : new Reply[] {
            CLIENT.get("/v2/nothing").expect(404),
            CLIENT.patch("/v2/ping", "{}").expect(405)
        }) {
            assertThat(reply.header("RateLimit")).isPresent();
            assertThat(reply.header("RateLimit-Policy")).isPresent();
        }
        assertThat(CLIENT.get("/nothing").expect(404).header("RateLimit")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";x=y", ";", "%3Bx=y"})
    void what_is_behind_a_semicolon_is_not_overlooked(String more) {
        CLIENT.get(TEAM.path() + more).notFound();
        CLIENT.delete(TEAM.path() + more).notFound();
        CLIENT.get("/v2/connect/teams" + more).notFound();
        anyone().send("OPTIONS", "/v2/ping" + more, "").notFound();
        CLIENT.get(TEAM.path()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/*", "nonsense", "application/json; charset=nothing"})
    void and_whatever_the_body_is_said_to_be(String type) {
        CLIENT.with("Content-Type", type).put("/v2/connect/nothing", "{}").notFound();
    }

    @Test
    void an_id_that_is_too_long_for_any_id_is_404_or_too_long_for_a_request() {
        CLIENT.get("/v2/connect/teams/team_" + "x".repeat(6_000)).notFound();
        assertThat(RawHttp.send("GET", "/v2/connect/teams/team_" + "x".repeat(60_000))
                        .status())
                .isIn(400, 414);
    }
}
