package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.TestNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How fast read models are rebuilt here: {@code ./mvnw -o -pl query-side -am test -Dtest=RebuildSpeed}. */
class RebuildSpeed {

    private static final int TEAMS = 6_000;
    private static final int ROUNDS = 3;

    private final Site site = Site.create();

    @Test
    void tell_how_fast() {
        try (TestNode node = site.database().start()) {
            for (long seed = 0; seed < TEAMS; seed++) {
                node.log().append(RandomTeam.history(seed, "org_fast"));
            }
            Site.awaitAll(node);
            for (int round = 0; round < ROUNDS; round++) {
                for (String name : Site.PROJECTIONS) {
                    Instant start = Instant.now();
                    node.bean(Rebuilds.class).start(name, Purpose.REPLACE);
                    Site.awaitPhase(node, name, Phase.SWITCHED);
                    RebuildProgress progress = Site.progress(node, name);
                    System.out.printf(
                            "%s: %d events, %d/s folded, all in %d ms%n",
                            name,
                            progress.eventsDone(),
                            progress.eventsPerSecond(),
                            Duration.between(start, Instant.now()).toMillis());
                }
            }
        }
    }
}
