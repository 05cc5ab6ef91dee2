package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.event;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Forgotten;
import io.gigstack.connect.eventstore.Written.OldSummary;
import io.gigstack.connect.eventstore.Written.Summary;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** The newest snapshot of an aggregate is kept, and is read as long as it is written as today. */
interface SnapshotContract {

    EngineUnderTest subject();

    @Test
    default void an_aggregate_has_no_snapshot_until_one_is_stored() {
        subject().append(notes("book_1", 0, 3));

        assertThat(subject().engine().readSnapshot("book_1")).isEmpty();
    }

    @Test
    default void a_snapshot_is_read_exactly_as_it_was_stored() {
        DomainEventMessage<Summary> stored = event(
                "book_1",
                9,
                new Summary("ten notes 🎉"),
                Map.of("why", "many"),
                Instant.parse("2024-01-15T10:30:00.007Z"));
        subject().engine().storeSnapshot(stored);

        DomainEventMessage<?> read = subject().engine().readSnapshot("book_1").orElseThrow();
        assertThat(read.getAggregateIdentifier()).isEqualTo("book_1");
        assertThat(read.getType()).isEqualTo(Examples.TYPE);
        assertThat(read.getSequenceNumber()).isEqualTo(9);
        assertThat(read.getPayload()).isEqualTo(stored.getPayload());
        assertThat(read.getMetaData()).isEqualTo(stored.getMetaData());
        assertThat(read.getTimestamp()).isEqualTo(stored.getTimestamp());
    }

    @Test
    default void only_the_newest_snapshot_counts() {
        snapshot("book_1", 9, new Summary("ten"));
        snapshot("book_1", 19, new Summary("twenty"));
        snapshot("book_2", 29, new Summary("of another"));

        assertThat(read("book_1")).isEqualTo(new Summary("twenty"));
    }

    @Test
    default void an_older_snapshot_that_comes_late_does_not_replace_a_newer_one() {
        snapshot("book_1", 19, new Summary("twenty"));
        snapshot("book_1", 9, new Summary("ten"));

        assertThat(read("book_1")).isEqualTo(new Summary("twenty"));
    }

    @Test
    default void a_snapshot_of_another_revision_is_ignored() {
        snapshot("book_1", 9, new OldSummary("as it was before"));

        assertThat(subject().engine().readSnapshot("book_1")).isEmpty();
    }

    @Test
    default void a_snapshot_that_this_program_does_not_know_is_ignored() {
        snapshot("book_1", 9, new Forgotten("?"));

        assertThat(subject().engine().readSnapshot("book_1")).isEmpty();
    }

    @Test
    default void a_snapshot_is_no_event() {
        subject().append(notes("book_1", 0, 3));
        snapshot("book_1", 2, new Summary("three"));

        assertThat(subject().of("book_1")).hasSize(3);
        assertThat(subject().log()).hasSize(3);
        assertThat(subject().engine().lastSequenceNumberFor("book_1")).contains(2L);
    }

    @Test
    default void a_snapshot_that_was_stored_before_is_left_as_it_is() {
        snapshot("book_1", 9, new Summary("of one node"));
        snapshot("book_1", 9, new Summary("of another node"));

        assertThat(read("book_1")).isEqualTo(new Summary("of one node"));
    }

    private void snapshot(String aggregate, long sequence, Written payload) {
        subject().engine().storeSnapshot(event(aggregate, sequence, payload, Map.of(), Instant.now()));
    }

    private Object read(String aggregate) {
        return subject().engine().readSnapshot(aggregate).orElseThrow().getPayload();
    }
}
