package io.gigstack.connect.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** See {@link Torture}. {@code ./connect torture} makes it last longer. */
class TortureTest {

    private static final int SECONDS = Integer.getInteger("torture.seconds", 4);

    @Test
    void whatever_happens_every_reader_reads_every_stored_event_once_and_in_order() {
        TortureAccount account = new Torture("ours", TestPostgres.newDatabase()).run(SECONDS);
        System.out.println("Torture: " + account.summary());

        List<String> log = account.log();
        assertThat(account.read()).allSatisfy(read -> assertThat(read).isEqualTo(log));
        assertThat(log).doesNotHaveDuplicates();
        Set<String> stored = new HashSet<>(log);
        assertThat(account.transactions("stored")).isNotEmpty().allMatch(stored::containsAll);
        assertThat(account.transactions("refused"))
                .isNotEmpty()
                .allSatisfy(events -> assertThat(events).doesNotContainAnyElementsOf(stored));
        assertThat(account.unknown())
                .isNotEmpty()
                .allMatch(
                        events -> stored.containsAll(events) || events.stream().noneMatch(stored::contains));
        assertThat(account.aggregatesWithHoles()).isEmpty();
    }

    @Test
    void with_axons_own_engine_readers_miss_stored_events() {
        TortureAccount account = new Torture("plain", TestPostgres.newDatabase()).run(SECONDS);
        System.out.println("Torture of Axon's engine: " + account.summary());

        Set<String> stored = new HashSet<>(account.log());
        assertThat(account.transactions("stored")).isNotEmpty().allMatch(stored::containsAll);
        assertThat(account.read()).anySatisfy(read -> assertThat(read).hasSizeLessThan(stored.size()));
    }
}
