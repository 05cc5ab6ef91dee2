package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Each request has a virtual thread, and there are only as many carriers as cores: one that waits for the database while
 * it holds on to its carrier keeps all others waiting.
 */
class PinnedThreadsTest {

    private static final int CLIENTS = 8;
    private static final int TEAMS_EACH = 6;

    @Test
    void under_load_no_request_pins_its_carrier() throws Exception {
        // Once, a class is loaded and initialized, and that pins.
        load();

        PinnedThreads threads = PinnedThreads.during(PinnedThreadsTest::load);

        assertThat(threads.pinned()).isEmpty();
        assertThat(threads.started()).isGreaterThan(CLIENTS * TEAMS_EACH);
    }

    @Test
    void one_that_did_would_be_seen() throws Exception {
        PinnedThreads threads = PinnedThreads.during(() -> {
            Thread waits = Thread.ofVirtual().name("pinned").start(() -> Initializer.WAITED.getCount());
            while (waits.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            Initializer.Gate.OPEN.countDown();
            waits.join();
            return null;
        });

        assertThat(threads.pinned())
                .singleElement()
                .satisfies(event -> assertThat(event.getThread().getJavaName()).isEqualTo("pinned"));
    }

    /** Waits while it is initialized: the JVM's own frame between is what can't be taken off its carrier. */
    private static final class Initializer {

        static final CountDownLatch WAITED = waited();

        private static CountDownLatch waited() {
            try {
                Gate.OPEN.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return Gate.OPEN;
        }

        private static final class Gate {
            static final CountDownLatch OPEN = new CountDownLatch(1);
        }
    }

    /** All that a team goes through: commands and their conflicts, queries, and reads that wait for writes. */
    private static Void load() throws Exception {
        Client client = newOrganization();
        ATeam shared = ATeam.named(client, "Shared");
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> lives = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                lives.add(clients.submit(() -> live(client, shared, number)));
            }
            for (Future<?> life : lives) {
                life.get();
            }
        }
        return null;
    }

    private static void live(Client client, ATeam shared, int number) {
        for (int i = 0; i < TEAMS_EACH; i++) {
            ATeam team = ATeam.named(client, "Team %d-%d".formatted(number, i));
            team.completed("client_setup");
            client.get(team.path()).expect(200);
            client.get(team.path("onboarding")).expect(200);
            client.get(team.path("history")).expect(200);
            client.get(TEAMS + "?limit=2&q=Team").expect(200);
            // All change this one at once.
            client.patch(shared.path(), "{\"name\":\"Shared %d-%d\"}".formatted(number, i));
        }
    }
}
