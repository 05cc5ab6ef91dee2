package io.gigstack.connect.api.admin;

import static io.gigstack.connect.RunningConnect.database;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The rebuilds of one projection, as an operator asks for them. */
record ARebuild(Client operator, String projection) {

    String path(String part) {
        return "/v2/admin/projections/" + projection + part;
    }

    ARebuild started() {
        return started("{}");
    }

    ARebuild started(String body) {
        awaitTurn();
        operator.post(path("/rebuilds"), body).expect(202);
        return this;
    }

    Reply latest() {
        return operator.get(path("/rebuilds/latest"));
    }

    Reply post(String part) {
        return operator.post(path(part));
    }

    /** Until nobody else rebuilds it. */
    void awaitTurn() {
        if (latest().ok()) {
            awaitEnd();
        }
    }

    /** Until nothing will change any more. */
    void awaitEnd() {
        Awaitility.await("the end")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> latest().at("/data/over").booleanValue());
    }

    Reply await(String phase) {
        Awaitility.await(phase)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> latest().text("/data/phase").equals(phase));
        return latest();
    }

    /** Waits in phase differs, for the list shows a wrong industry of this team. */
    static ARebuild differing(Client operator, ATeam team) {
        var _ = team.client().get("/v2/connect/teams").expect(200);
        int wrong = database()
                .sql("update read_model.team_list set industry = 'Wrong' where team_id = :team")
                .param("team", team.id())
                .update();
        assertThat(wrong).isOne();
        ARebuild rebuild = new ARebuild(operator, "team_list").started();
        rebuild.await("differs");
        return rebuild;
    }

    /** Nothing differs any more. */
    void repaired() {
        post("/rebuilds/latest/replace").expect(202);
        await("switched");
    }
}
