package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.AxonInMemory;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.events.TeamEvent;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Commands come from nodes whose clocks differ, and not in the order in which they were asked. */
class TimeOfATeamTest {

    private static final int LIVES = 30;
    private static final int COMMANDS = 60;
    private static final int SKEW = 1_000;

    @Test
    void never_goes_back() {
        int events = 0;
        for (long seed = 0; seed < LIVES; seed++) {
            List<Instant> times = times(new RandomCommands(new Random(seed), SKEW));
            assertThat(times).as("seed %d", seed).isSorted();
            events += times.size();
        }
        assertThat(events).isGreaterThan(10 * LIVES);
    }

    /** When each event of a life happened, be it a change, a suspension, a deletion or a restoration. */
    private static List<Instant> times(RandomCommands commands) {
        try (AxonInMemory axon = new AxonInMemory(new TeamConfiguration().teamAggregate())) {
            axon.send(TeamAggregateTest.message(commands.creation()));
            for (int i = 0; i < COMMANDS; i++) {
                send(axon, commands.next(events(axon).size()));
            }
            return events(axon);
        }
    }

    private static void send(AxonInMemory axon, TeamCommand command) {
        try {
            axon.send(TeamAggregateTest.message(command));
        } catch (Refusal _) {
            // It leaves no event.
        }
    }

    private static List<Instant> events(AxonInMemory axon) {
        return axon.events()
                .readEvents(TEAM)
                .asStream()
                .map(event -> ((TeamEvent) event.getPayload()).occurredAt())
                .toList();
    }
}
