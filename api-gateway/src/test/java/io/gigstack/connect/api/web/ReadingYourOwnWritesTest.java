package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whatever others do meanwhile, a key sees its own writes at once: in the team, in lists and in counts. */
class ReadingYourOwnWritesTest {

    private static final int THREADS = 8;
    private static final int TEAMS_EACH = 8;

    @Test
    void each_key_sees_its_own_writes() throws Exception {
        together(thread -> {
            Client client = newOrganization();
            for (int i = 0; i < TEAMS_EACH; i++) {
                live(client, "Team %d-%d".formatted(thread, i), i);
            }
            assertThat(fresh(client.get(TEAMS + "?status=deleted"))
                            .at("/totalResults")
                            .intValue())
                    .isEqualTo(TEAMS_EACH / 2);
        });
    }

    @Test
    void so_do_many_that_share_one() throws Exception {
        Client client = newOrganization();
        together(thread -> {
            for (int i = 0; i < TEAMS_EACH; i++) {
                String name = "Shared %d-%d;".formatted(thread, i);
                ATeam team = ATeam.named(client, name);
                assertThat(fresh(client.get(search(name))).texts("/data", "/id"))
                        .containsExactly(team.id());
                team.updated("{\"industry\":\"Trade\"}");
                assertThat(fresh(client.get(team.path())).text("/data/industry"))
                        .isEqualTo("Trade");
            }
        });
        assertThat(fresh(client.get(TEAMS)).at("/totalResults").intValue()).isEqualTo(THREADS * TEAMS_EACH);
    }

    /** @param before how many teams there were, of which every other one was deleted */
    private static void live(Client client, String name, int before) {
        int living = (before + 1) / 2;
        ATeam team = ATeam.named(client, name);
        assertThat(fresh(client.get(team.path())).text("/data/name")).isEqualTo(name);
        Reply list = fresh(client.get(TEAMS + "?limit=1"));
        assertThat(list.texts("/data", "/id")).containsExactly(team.id());
        assertThat(list.at("/totalResults").intValue()).isEqualTo(living + 1);

        team.updated("{\"name\":\"%s renamed\",\"country\":\"MX\"}".formatted(name));
        assertThat(fresh(client.get(search(name + " renamed"))).texts("/data", "/country"))
                .containsExactly("MX");

        team.completed("client_setup");
        assertThat(fresh(client.get(team.path("onboarding")))
                        .at("/data/progress")
                        .intValue())
                .isEqualTo(25);
        assertThat(fresh(client.get(search(name)))
                        .at("/data/0/onboarding/progress")
                        .intValue())
                .isEqualTo(25);

        team.suspended("Unpaid invoices");
        assertThat(fresh(client.get(TEAMS + "?status=suspended")).texts("/data", "/id"))
                .containsExactly(team.id());
        fresh(client.post(team.path("reactivate")).expect(200));
        assertThat(fresh(client.get(TEAMS + "?status=suspended"))
                        .at("/totalResults")
                        .intValue())
                .isZero();

        if (before % 2 == 1) {
            team.deleted();
            client.get(team.path()).notFound();
            client.get(team.path("onboarding")).notFound();
            assertThat(fresh(client.get(TEAMS)).at("/totalResults").intValue()).isEqualTo(living);
        }
    }

    private static String search(String name) {
        return TEAMS + "?q=" + name.replace(" ", "%20");
    }

    private static Reply fresh(Reply reply) {
        assertThat(reply.header("Connect-Stale")).as("staleness of %s", reply).isEmpty();
        return reply.expect(200);
    }

    private interface Life {
        void live(int thread) throws Exception;
    }

    private static void together(Life life) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> lives = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                lives.add(() -> {
                    life.live(thread);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(lives)) {
                done.get();
            }
        }
    }
}
