package io.gigstack.connect.api.admin;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static io.gigstack.connect.RunningConnect.port;
import static io.gigstack.connect.RunningConnect.startAnotherNode;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read models are rebuilt over REST while they serve. */
class RebuildsTest {

    private final Client client = newOrganization();
    private final ARebuild ofTheList = new ARebuild(operator(), "team_list");

    @Test
    void a_list_is_rebuilt_while_two_nodes_write_and_read_and_nobody_notices() throws Exception {
        try (var node = startAnotherNode();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Client there = new Client(port(node), client.headers());
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Integer>> writers = List.of(
                    threads.submit(() -> writeAndRead(client, over)), threads.submit(() -> writeAndRead(there, over)));
            Reply started;
            Reply ended;
            ofTheList.awaitTurn();
            try {
                started = ofTheList.post("/rebuilds").expect(202);
                ended = new ARebuild(new Client(port(node), operator().headers()), "team_list").await("switched");
            } finally {
                over.set(true);
            }
            int written = 0;
            for (Future<Integer> writer : writers) {
                written += writer.get();
            }

            assertThat(started.header("Location")).hasValue("/v2/admin/projections/team_list/rebuilds/latest");
            assertThat(ended.at("/data/comparison/equal").booleanValue()).isTrue();
            assertThat(ended.at("/data/canRollBack").booleanValue()).isTrue();
            assertThat(client.get(TEAMS).expect(200).at("/totalResults").asInt())
                    .isEqualTo(written)
                    .isPositive();
        }
    }

    /** Everyone reads what it has written, in the list too. */
    private static int writeAndRead(Client client, AtomicBoolean over) {
        int written = 0;
        while (!over.get()) {
            ATeam team = ATeam.of(client);
            written++;
            Reply list = client.get(TEAMS + "?limit=100").expect(200);
            assertThat(list.texts("/data", "/id")).contains(team.id());
            assertThat(list.header("Connect-Stale")).isEmpty();
        }
        return written;
    }

    @Test
    void one_that_differs_shows_both_versions_of_a_row_and_waits_for_a_decision() {
        ATeam team = ATeam.of(client, "{\"name\":\"x\",\"industry\":\"Right\"}");
        ARebuild rebuild = ARebuild.differing(operator(), team);

        Reply differs = rebuild.latest().expect(200);
        assertThat(differs.at("/data/comparison/equal").booleanValue()).isFalse();
        assertThat(differs.text("/data/comparison/differences/0/table")).isEqualTo("team_list");
        assertThat(differs.text("/data/comparison/differences/0/key")).isEqualTo(team.id());
        assertThat(differs.text("/data/comparison/differences/0/serving")).contains("Wrong");
        assertThat(differs.text("/data/comparison/differences/0/rebuilt")).contains("Right");
        rebuild.post("/rebuilds").refused(409, "operation_not_allowed");
        rebuild.post("/verify").refused(409, "operation_not_allowed");
        rebuild.post("/rollback").refused(409, "operation_not_allowed");

        rebuild.post("/rebuilds/latest/cancel").expect(200);
        assertThat(rebuild.latest().text("/data/phase")).isEqualTo("cancelled");
        rebuild.post("/rebuilds/latest/replace").refused(409, "operation_not_allowed");
        assertThat(client.get(TEAMS).texts("/data", "/industry")).containsExactly("Wrong");
        rebuild.post("/verify").expect(202);
        rebuild.await("differs");
        rebuild.repaired();
        assertThat(client.get(TEAMS).texts("/data", "/industry")).containsExactly("Right");

        rebuild.post("/rollback").expect(202);
        rebuild.await("switched");
        assertThat(client.get(TEAMS).texts("/data", "/industry")).containsExactly("Wrong");
        rebuild.started("{\"replaceAnyway\":true}").await("switched");
        assertThat(client.get(TEAMS).texts("/data", "/industry")).containsExactly("Right");
        rebuild.post("/verify").expect(202);
        rebuild.await("verified");
    }

    @Test
    void of_two_that_begin_at_once_on_two_nodes_one_is_refused() throws Exception {
        try (var node = startAnotherNode();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ARebuild there = new ARebuild(new Client(port(node), operator().headers()), "team_details");
            ARebuild here = new ARebuild(operator(), "team_details");
            for (int i = 0; i < 3; i++) {
                List<Callable<Reply>> both = List.of(() -> here.post("/rebuilds"), () -> there.post("/verify"));

                List<Integer> statuses = threads.invokeAll(both).stream()
                        .map(reply -> reply.resultNow().status())
                        .toList();

                // The first may be over before the second comes.
                assertThat(statuses).isSubsetOf(202, 409).contains(202);
                here.awaitEnd();
            }
        }
    }

    @Test
    void what_is_personal_or_secret_is_not_in_a_row_that_is_shown() {
        ATeam team = ATeam.of(client);
        var _ = AMember.invited(team, "ida.secretive@example.com", "user");
        var _ = AnIntegration.crm(team, "{\"apiKey\":\"crm-key-in-clear-4711\"}");
        client.post("/v2/connect/api-keys", "{\"name\":\"x\"}").expect(201);
        Map<String, String> wrong = Map.of(
                "member_list",
                "role = 'wrong'",
                "team_details",
                "document = document || ' '",
                "api_key",
                "name = 'wrong'");
        wrong.forEach((table, change) -> {
            database()
                    .sql("update read_model.%s set %s".formatted(table, change))
                    .update();
            ARebuild rebuild = new ARebuild(operator(), table).started();
            String shown = rebuild.await("differs").body();
            rebuild.repaired();

            assertThat(shown)
                    .contains("rebuilt")
                    .doesNotContain("ida.secretive")
                    .doesNotContain("crm-key-in-clear")
                    .doesNotContainPattern("[0-9a-f]{64}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"replaceAnyway\":\"yes\"}",
                "{\"replaceAnyway\":1}",
                "{\"purpose\":\"roll_back\"}",
                "[]",
                "{",
                "{\"replaceAnyway\":true,\"replaceAnyway\":false}"
            })
    void a_body_that_it_does_not_know_starts_nothing(String body) {
        assertThat(operator().post(ofTheList.path("/rebuilds"), body).status()).isEqualTo(400);
        assertThat(operator().post(ofTheList.path("/verify"), "{\"x\":1}").status())
                .isEqualTo(400);
        assertThat(operator()
                        .post(ofTheList.path("/rebuilds"), "x".repeat(300_000))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "..", "%2e%2e", "team_list%20", "read_model", "';drop%20schema%20read_model;--"})
    void a_projection_that_is_not_there_is_404(String name) {
        ARebuild rebuild = new ARebuild(operator(), name);
        for (String part : List.of("/rebuilds", "/verify", "/rollback", "/rebuilds/latest/cancel")) {
            assertThat(rebuild.post(part).status()).as(name + part).isIn(404, 405);
        }
        assertThat(rebuild.latest().status()).isEqualTo(404);
    }
}
