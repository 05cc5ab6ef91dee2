package io.gigstack.connect.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** See {@link Torture}. {@code ./connect torture} makes it last longer. */
class TortureTest {

    private static final int SECONDS = 3;

    @Test
    void whatever_happens_every_reader_reads_every_stored_event_once_and_in_order() {
        TortureAccount account = run(TortureEngine.CONNECT, SECONDS);

        assertThat(account.faults()).as(TortureReport.of(account)).isEmpty();
        // What didn't happen has proved nothing.
        assertThat(account.transactions("stored")).hasSizeGreaterThan(100).anyMatch(events -> events.size() > 1);
        assertThat(account.transactions("refused")).isNotEmpty();
        assertThat(account.unknown()).isNotEmpty();
        TortureToll toll = account.toll();
        assertThat(toll.sessionsKilledInBatch()).isPositive();
        assertThat(toll.listenersKilled()).isPositive();
        assertThat(toll.answersCut()).isPositive();
        assertThat(toll.transactionsOfStranger()).isPositive();
        assertThat(toll.processesKilled()).isPositive();
        assertThat(toll.processesFrozen()).isPositive();
    }

    @Test
    void with_axons_own_engine_readers_miss_stored_events() {
        TortureAccount account = run(TortureEngine.AXON_JDBC, 1);

        assertThat(account.faults())
                .as(TortureReport.of(account))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("stored and never read by reader"));
    }

    private static TortureAccount run(TortureEngine engine, int seconds) {
        TortureAccount account = new Torture(engine, TestPostgres.newDatabase(), _ -> {}).run(seconds);
        System.out.printf("Torture of %s%n%s", engine.title(), TortureReport.of(account));
        return account;
    }
}
