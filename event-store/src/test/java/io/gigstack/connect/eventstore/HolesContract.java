package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Transactions that were rolled back may leave holes in the positions. A reader goes over them, also when they are wider
 * than what it reads at once, and when the events around them look old.
 */
interface HolesContract {

    EngineUnderTest subject();

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H"})
    default void a_hole_wider_than_a_batch_stops_nobody(Duration age) {
        Instant at = Instant.now().minus(age);
        List<DomainEventMessage<Note>> written = new ArrayList<>();
        for (long sequence = 0; sequence < 4; sequence++) {
            hole(250);
            DomainEventMessage<Note> next = note("book_1", sequence, at);
            subject().append(next);
            written.add(next);
        }
        hole(250);

        assertThat(ids(subject().log())).isEqualTo(ids(written));
        assertThat(ids(oneByOne())).isEqualTo(ids(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H"})
    default void very_many_small_holes_stop_nobody(Duration age) {
        Instant at = Instant.now().minus(age);
        List<DomainEventMessage<Note>> written = new ArrayList<>();
        for (long sequence = 0; sequence < 300; sequence++) {
            hole(1);
            DomainEventMessage<Note> next = note("book_1", sequence, at);
            subject().append(next);
            written.add(next);
        }

        assertThat(ids(subject().log())).isEqualTo(ids(written));
        TrackingToken last = subject().log().getLast().trackingToken();
        assertThat(subject().after(last)).isEmpty();

        DomainEventMessage<Note> next = note("book_1", 300);
        subject().append(next);
        assertThat(ids(subject().after(last))).containsExactly(next.getIdentifier());
    }

    @Test
    default void who_waits_at_the_end_sees_what_comes_behind_a_hole() {
        subject().append(note("book_1", 0));
        TrackingToken end = subject().log().getLast().trackingToken();
        hole(250);
        assertThat(subject().after(end)).isEmpty();

        DomainEventMessage<Note> next = note("book_1", 1);
        subject().append(next);

        assertThat(ids(subject().after(end))).containsExactly(next.getIdentifier());
    }

    private void hole(int width) {
        subject().inVain(() -> subject().append(notes("book_0", 0, width)));
    }

    /** The log as a reader sees it who begins anew behind each event. */
    private List<TrackedEventMessage<?>> oneByOne() {
        List<TrackedEventMessage<?>> log = new ArrayList<>();
        for (TrackedEventMessage<?> next = next(null); next != null; next = next(next.trackingToken())) {
            log.add(next);
        }
        return log;
    }

    private @Nullable TrackedEventMessage<?> next(@Nullable TrackingToken token) {
        List<? extends TrackedEventMessage<?>> rest = subject().after(token);
        return rest.isEmpty() ? null : rest.getFirst();
    }
}
