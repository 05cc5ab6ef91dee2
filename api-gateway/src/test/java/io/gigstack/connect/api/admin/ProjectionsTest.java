package io.gigstack.connect.api.admin;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/** How far the read models are. */
class ProjectionsTest {

    private static final String PROJECTIONS = "/v2/admin/projections";

    private static final SmartLifecycle PROCESSORS = context().getBean("projectionProcessors", SmartLifecycle.class);

    @Test
    void each_tells_how_far_it_is_and_who_works_at_it() {
        ATeam team = ATeam.of(newOrganization());
        long written = Long.parseLong(team.client()
                .patch(team.path(), "{\"name\":\"x\"}")
                .header("Connect-Position")
                .orElseThrow());
        team.read().expect(200);

        Reply list = operator().get(PROJECTIONS).expect(200);
        assertThat(list.texts("/data", "/name"))
                .isSorted()
                .hasSize(list.at("/totalResults").asInt());
        JsonNode details =
                operator().get(PROJECTIONS + "/team_details").expect(200).data();
        assertThat(details.at("/position").asLong()).isGreaterThanOrEqualTo(written);
        assertThat(details.at("/head").asLong()).isGreaterThanOrEqualTo(written);
        assertThat(details.at("/segments/0/owner").asString()).isNotEmpty();
        assertThat(details.at("/lastError").isNull()).isTrue();
    }

    @Test
    void one_that_stands_still_tells_how_many_events_it_lacks_and_for_how_long() {
        ATeam team = ATeam.of(newOrganization());
        team.read().expect(200);
        PROCESSORS.stop();
        try {
            team.updated("{\"name\":\"x\"}");

            await("it is behind").atMost(Duration.ofSeconds(10)).until(() -> lag("seconds") >= 1);
            assertThat(lag("events")).isPositive();
        } finally {
            PROCESSORS.start();
        }
        await("it has caught up").atMost(Duration.ofSeconds(20)).until(() -> lag("events") + lag("seconds") == 0);
    }

    private static long lag(String unit) {
        return operator()
                .get(PROJECTIONS + "/team_details")
                .expect(200)
                .at("/data/lag/" + unit)
                .asLong();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "__config",
                "TEAM_LIST",
                "%00",
                "..%2fteam_list",
                "team_list%27",
                "read_model.team_list",
                "%F0%9F%98%80"
            })
    void one_that_is_not_there_is_404(String name) {
        Reply reply = RawHttp.send(
                "GET",
                PROJECTIONS + "/" + name,
                "Authorization: " + operator().headers().get("Authorization"));

        assertThat(reply.status()).as("%s", reply).isEqualTo(404);
    }

    @Test
    void a_huge_name_is_404() {
        operator().get(PROJECTIONS + "/" + "x".repeat(4_000)).notFound();
        operator().get(PROJECTIONS + "?limit=1").invalid("?limit");
    }

    @Test
    void its_rate_is_told_once_there_is_something_to_compare() {
        await("a rate")
                .atMost(Duration.ofSeconds(20))
                .until(() -> operator()
                        .get(PROJECTIONS + "/team_list")
                        .at("/data/eventsPerSecond")
                        .isNumber());
    }
}
