package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.event;
import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** The log is followed from any place on, in one order for all. */
interface TrackingContract {

    EngineUnderTest subject();

    @Test
    default void the_log_holds_the_events_of_all_aggregates_in_the_order_of_their_appending() {
        List<DomainEventMessage<Note>> written = new ArrayList<>();
        for (long sequence = 0; sequence < 60; sequence++) {
            List<DomainEventMessage<Note>> together =
                    List.of(note("book_2", sequence), note("book_1", sequence), note("book_3", sequence));
            subject().append(together);
            written.addAll(together);
        }

        assertThat(ids(subject().log())).isEqualTo(ids(written));
    }

    @Test
    default void an_event_in_the_log_has_all_that_it_has_in_its_aggregate() {
        DomainEventMessage<Note> written =
                event("book_1", 3, new Note("…"), Map.of("actor", "key_1"), Instant.parse("2024-01-15T10:30:00.001Z"));
        subject().append(notes("book_1", 0, 3));
        subject().append(written);

        TrackedEventMessage<?> read = subject().log().getLast();
        assertThat(read).isInstanceOf(DomainEventMessage.class);
        DomainEventMessage<?> event = (DomainEventMessage<?>) read;
        assertThat(event.getType()).isEqualTo(Examples.TYPE);
        assertThat(event.getAggregateIdentifier()).isEqualTo("book_1");
        assertThat(event.getSequenceNumber()).isEqualTo(3);
        assertThat(event.getPayload()).isEqualTo(written.getPayload());
        assertThat(event.getMetaData()).isEqualTo(written.getMetaData());
        assertThat(event.getTimestamp()).isEqualTo(written.getTimestamp());
    }

    @Test
    default void following_goes_on_behind_any_event() {
        subject().append(notes("book_1", 0, 230));
        List<? extends TrackedEventMessage<?>> log = subject().log();

        for (int place : List.of(0, 1, 98, 99, 100, 228)) {
            assertThat(ids(subject().after(log.get(place).trackingToken())))
                    .isEqualTo(ids(log.subList(place + 1, log.size())));
        }
        assertThat(subject().after(log.getLast().trackingToken())).isEmpty();
    }

    @Test
    default void the_token_of_an_event_covers_all_before_and_none_behind() {
        subject().append(notes("book_1", 0, 5));
        List<? extends TrackedEventMessage<?>> log = subject().log();

        for (int i = 0; i < log.size(); i++) {
            for (int j = 0; j < log.size(); j++) {
                assertThat(log.get(i).trackingToken().covers(log.get(j).trackingToken()))
                        .isEqualTo(j <= i);
            }
        }
        assertThat(log)
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    default void the_head_of_the_log_is_behind_its_last_event() {
        subject().append(notes("book_1", 0, 3));
        TrackingToken head = subject().engine().createHeadToken();
        assertThat(subject().after(head)).isEmpty();

        DomainEventMessage<Note> next = note("book_1", 3);
        subject().append(next);

        assertThat(ids(subject().after(head))).containsExactly(next.getIdentifier());
    }

    @Test
    default void the_tail_of_the_log_is_before_its_first_event() {
        subject().inVain(() -> subject().append(notes("book_0", 0, 3)));
        subject().append(notes("book_1", 0, 3));

        assertThat(subject().after(subject().engine().createTailToken())).hasSize(3);
    }

    @Test
    default void head_and_tail_of_an_empty_log_are_its_beginning() {
        TrackingToken head = subject().engine().createHeadToken();
        TrackingToken tail = subject().engine().createTailToken();
        assertThat(subject().log()).isEmpty();

        subject().append(note("book_1", 0));

        assertThat(subject().after(head)).hasSize(1);
        assertThat(subject().after(tail)).hasSize(1);
    }

    @Test
    default void a_point_in_time_is_before_the_first_event_of_that_time() {
        Instant noon = Instant.parse("2026-01-15T12:00:00.000Z");
        subject().append(note("book_1", 0, noon.minusMillis(1)));
        subject().append(note("book_1", 1, noon), note("book_1", 2, noon.plusSeconds(1)));

        assertThat(subject().after(subject().engine().createTokenAt(noon))).hasSize(2);
        assertThat(subject().after(subject().engine().createTokenAt(noon.plusSeconds(2))))
                .isEmpty();
        assertThat(subject().after(subject().engine().createTokenAt(Instant.EPOCH)))
                .hasSize(3);
    }
}
