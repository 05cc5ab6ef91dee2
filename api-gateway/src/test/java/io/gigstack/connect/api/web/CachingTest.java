package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;

/** What a cache between us and the caller may do. */
class CachingTest {

    private static final String NEVER = "no-store";
    private static final String ASK_FIRST = "private, no-cache";

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    @Test
    void what_has_a_version_is_kept_by_its_caller_alone_and_asked_for_again() {
        for (Reply reply : new Reply[] {
            team.read(),
            team.onboarding(),
            client.get(team.path("history")),
            client.with("If-None-Match", "\"1\"").get(team.path()).expect(304),
            client.patch(team.path(), "{}"),
            client.post(TEAMS, "{\"name\":\"x\"}")
        }) {
            assertThat(reply.header("Cache-Control")).as("%s", reply).hasValue(ASK_FIRST);
        }
    }

    @Test
    void nothing_else_is_kept_by_anyone() {
        for (Reply reply : new Reply[] {
            client.post("/v2/connect/api-keys", "{\"name\":\"x\"}").expect(201),
            client.get("/v2/connect/api-keys").expect(200),
            client.get(TEAMS).expect(200),
            client.get("/v2/ping").expect(200),
            client.get(TEAMS + "/team_789").expect(404),
            client.get("/v2/nothing").expect(404),
            client.get("/%76%32/ping").expect(200),
            client.post(TEAMS, "{}").expect(400),
            client.patch(TEAMS, "{}").expect(405),
            client.send("OPTIONS", TEAMS, "").expect(200),
            anyone().get("/v2/ping").expect(401),
            RawHttp.send("GET", "/v2/connect/teams/%00"),
            RawHttp.send("GET", "/v2/connect/teams?q=\u00e9").expect(400)
        }) {
            assertThat(reply.header("Cache-Control")).as("%s", reply).hasValue(NEVER);
        }
    }

    @Test
    void the_page_that_shows_the_documentation_may_be_kept() {
        assertThat(anyone().get("/docs/assets/start.js").expect(200).header("Cache-Control"))
                .isEmpty();
    }
}
