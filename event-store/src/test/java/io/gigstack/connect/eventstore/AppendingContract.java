package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.event;
import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Forgotten;
import io.gigstack.connect.eventstore.Written.Note;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

/** What was appended is read again by its aggregate. */
interface AppendingContract {

    EngineUnderTest subject();

    @Test
    default void an_event_is_read_exactly_as_it_was_appended() {
        DomainEventMessage<Note> written = event(
                "book_1",
                0,
                new Note("It's 5 \\ 2, {a,b} \"c\" — ü 🎉\n"),
                Map.of("actor", "key_1", "empty", "", "requestId", "req 🎉"),
                Instant.parse("2024-02-29T23:59:59.999Z"));
        subject().append(written);

        DomainEventMessage<?> read = subject().of("book_1").getFirst();
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getType()).isEqualTo(Examples.TYPE);
        assertThat(read.getAggregateIdentifier()).isEqualTo("book_1");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getTimestamp()).isEqualTo(written.getTimestamp());
        assertThat(read.getPayloadType()).isEqualTo(Note.class);
        assertThat(read.getPayload()).isEqualTo(written.getPayload());
        assertThat(read.getMetaData()).isEqualTo(written.getMetaData());
    }

    @Test
    default void an_aggregate_has_its_own_events_only_in_the_order_of_their_sequence() {
        subject().append(note("book_1", 0), note("book_2", 0));
        subject().append(note("book_2", 1), note("book_1", 1));
        subject().append(note("book_1", 2));

        assertThat(subject().of("book_1"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L);
        assertThat(subject().of("book_2"))
                .extracting(DomainEventMessage::getAggregateIdentifier)
                .containsExactly("book_2", "book_2");
    }

    @Test
    default void an_aggregate_is_read_from_any_sequence_on() {
        List<DomainEventMessage<Note>> written = notes("book_1", 0, 7);
        subject().append(written);

        assertThat(ids(subject().engine().readEvents("book_1", 4).asStream().toList()))
                .isEqualTo(ids(written.subList(4, 7)));
        assertThat(subject().engine().readEvents("book_1", 7).hasNext()).isFalse();
    }

    @Test
    default void an_aggregate_with_more_events_than_a_batch_is_read_to_its_end() {
        List<DomainEventMessage<Note>> written = notes("book_1", 0, 250);
        subject().append(written);

        assertThat(ids(subject().of("book_1"))).isEqualTo(ids(written));
    }

    @Test
    default void an_aggregate_of_which_nothing_is_known_has_no_events() {
        assertThat(subject().engine().readEvents("book_0").hasNext()).isFalse();
        assertThat(subject().engine().lastSequenceNumberFor("book_0")).isEmpty();
    }

    @Test
    default void the_last_sequence_of_an_aggregate_is_that_of_its_last_event() {
        subject().append(notes("book_1", 0, 3));
        subject().append(note("book_2", 0));

        assertThat(subject().engine().lastSequenceNumberFor("book_1")).contains(2L);
        assertThat(subject().engine().lastSequenceNumberFor("book_2")).contains(0L);
    }

    @Test
    default void an_event_that_this_program_does_not_know_is_still_handed_out() {
        subject().append(note("book_1", 0), event("book_1", 1, new Forgotten("?"), Map.of(), Instant.now()));

        assertThat(subject().of("book_1").getLast().getPayloadType()).isEqualTo(UnknownSerializedType.class);
        assertThat(subject().log().getLast().getPayload()).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    default void appending_no_events_changes_nothing() {
        subject().append(List.of());

        assertThat(subject().log()).isEmpty();
    }
}
