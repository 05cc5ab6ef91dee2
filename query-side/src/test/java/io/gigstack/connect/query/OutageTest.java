package io.gigstack.connect.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.teamdetails.FindTeam;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The database goes, and comes back: no one has to start anything. */
@Execution(ExecutionMode.CONCURRENT)
class OutageTest {

    private final Database database = Database.create();

    @Test
    void projections_go_on_by_themselves_after_cut_connections_and_after_a_longer_outage() {
        try (TestNode node = database.start()) {
            node.log().append(Teams.created("team_1", "org_1"));
            awaitName(node, "Team team_1");

            for (int i = 0; i < 3; i++) {
                database.cut();
            }
            rename(node, "after cut connections");
            awaitName(node, "after cut connections");

            database.takeAway();
            awaitFailure(node.context().getBean("readModelDataSource", HikariDataSource.class));
            database.bringBack();
            rename(node, "after the outage");
            awaitName(node, "after the outage");

            assertThat(database.dump("dead_letter")).isEmpty();
        }
    }

    /** The first tries may meet a connection that is dead. */
    private static void rename(TestNode node, String name) {
        Eventually.holds("it can be appended: " + name, () -> {
            try {
                node.log().append(new TeamRenamed("team_1", name, Instant.EPOCH));
                return true;
            } catch (RuntimeException stillAway) {
                return false;
            }
        });
    }

    /** Some wait for a connection, and one of them gives up. */
    private static void awaitFailure(HikariDataSource pool) {
        AtomicInteger waiting = new AtomicInteger();
        Eventually.holds("one gives up", () -> {
            int now = pool.getHikariPoolMXBean().getThreadsAwaitingConnection();
            return waiting.getAndSet(now) > now;
        });
    }

    private static void awaitName(TestNode node, String name) {
        Eventually.equal("the name is seen", name, () -> {
            try {
                return node.ask(new FindTeam("org_1", "team_1"))
                        .map(TeamDetails::name)
                        .orElse("");
            } catch (RuntimeException stillAway) {
                return "";
            }
        });
    }
}
