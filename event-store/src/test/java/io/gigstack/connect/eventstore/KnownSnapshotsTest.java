package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static io.gigstack.connect.eventstore.Examples.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Forgotten;
import io.gigstack.connect.eventstore.Written.OldSummary;
import io.gigstack.connect.eventstore.Written.Summary;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A snapshot takes the place of the events before it, if it can be used. */
class KnownSnapshotsTest {

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static final Node NODE = Node.on(DATABASE);
    private static final Node OTHER = Node.on(DATABASE);

    private final Loading loading = new Loading(NODE);

    @BeforeEach
    void empty() {
        NODE.empty();
    }

    @AfterAll
    static void stop() {
        NODE.close();
        OTHER.close();
    }

    @Test
    void a_new_snapshot_takes_the_place_of_what_came_before_it() {
        NODE.append(notes("book_1", 0, 100));
        loading.load("book_1");
        long before = loading.known.bytes();
        OTHER.snapshot("book_1", 89, new Summary("ninety"));
        NODE.append(note("book_1", 100));
        loading.eventsRead.set(0);

        assertThat(sequences(loading.load("book_1")))
                .containsExactly(89L, 90L, 91L, 92L, 93L, 94L, 95L, 96L, 97L, 98L, 99L, 100L);
        assertThat(loading.eventsRead).hasValue(1);
        assertThat(loading.known.bytes()).isLessThan(before / 5);
        assertThat(loading.content("book_1")).isEqualTo(loading.contentWithoutMemory("book_1"));
    }

    @Test
    void a_new_snapshot_of_events_that_are_not_known_yet_spares_reading_them() {
        NODE.append(notes("book_1", 0, 10));
        loading.load("book_1");
        OTHER.append(notes("book_1", 10, 90));
        OTHER.snapshot("book_1", 97, new Summary("of the other node"));
        loading.eventsRead.set(0);

        assertThat(sequences(loading.load("book_1"))).containsExactly(97L, 98L, 99L);
        assertThat(loading.eventsRead).hasValue(2);
    }

    @Test
    void a_snapshot_is_read_for_each_load_since_it_becomes_the_aggregate_and_events_are_read_once() {
        NODE.append(notes("book_1", 0, 10));
        OTHER.snapshot("book_1", 7, new Summary("eight"));
        List<? extends DomainEventMessage<?>> first = loading.load("book_1");
        List<? extends DomainEventMessage<?>> second = loading.load("book_1");

        assertThat(second.getFirst().getPayload())
                .isEqualTo(first.getFirst().getPayload())
                .isNotSameAs(first.getFirst().getPayload());
        assertThat(second.getLast().getPayload()).isSameAs(first.getLast().getPayload());
    }

    @Test
    void a_snapshot_that_can_not_be_used_is_passed_over_and_not_read_again() {
        NODE.append(notes("book_1", 0, 5));
        loading.load("book_1");
        OTHER.snapshot("book_1", 3, new OldSummary("as it was before"));

        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(loading.statements.of(() -> loading.load("book_1"))).isEqualTo(1);

        OTHER.snapshot("book_1", 4, new Summary("as it is today"));
        assertThat(sequences(loading.load("book_1"))).containsExactly(4L);
    }

    @Test
    void a_snapshot_that_can_not_be_read_is_passed_over_be_it_a_new_or_a_known_one() {
        NODE.append(notes("book_1", 0, 5));
        OTHER.snapshot("book_1", 3, new Summary("four"));
        assertThat(sequences(loading.load("book_1"))).containsExactly(3L, 4L);

        loading.snapshotsAreReadable.set(false);
        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
        OTHER.snapshot("book_1", 4, new Summary("five"));
        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void an_aggregate_of_which_only_a_useless_snapshot_was_known_is_read_from_its_events() {
        NODE.append(notes("book_1", 0, 5));
        OTHER.snapshot("book_1", 3, new Forgotten("?"));

        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
    }
}
