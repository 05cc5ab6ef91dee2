package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.TYPE;
import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.eventstore.Written.Note;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** An aggregate has one event for each sequence, whoever tries to append another. */
interface ConflictContract {

    EngineUnderTest subject();

    @Test
    default void a_second_event_of_the_same_sequence_is_a_concurrency_conflict_and_is_not_stored() {
        List<DomainEventMessage<Note>> first = notes("book_1", 0, 2);
        subject().append(first);

        assertThatThrownBy(() -> subject().append(note("book_1", 1))).isInstanceOf(ConcurrencyException.class);
        assertThat(ids(subject().of("book_1"))).isEqualTo(ids(first));
        assertThat(ids(subject().log())).isEqualTo(ids(first));
    }

    @Test
    default void a_second_beginning_of_an_aggregate_is_refused_as_such() {
        DomainEventMessage<Note> first = note("book_1", 0);
        subject().append(first);

        assertThatThrownBy(() -> subject().append(note("book_1", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(ids(subject().log())).containsExactly(first.getIdentifier());
    }

    @Test
    default void a_second_event_of_the_same_id_is_a_conflict() {
        DomainEventMessage<Note> first = note("book_1", 0);
        subject().append(first, note("book_2", 0));

        assertThatThrownBy(() -> subject()
                        .append(new GenericDomainEventMessage<>(
                                TYPE,
                                "book_2",
                                1,
                                new Note("?"),
                                Map.of(),
                                first.getIdentifier(),
                                first.getTimestamp())))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(subject().log()).hasSize(2);
    }

    @Test
    default void when_one_of_several_events_conflicts_none_of_them_is_stored() {
        subject().append(notes("book_1", 0, 3));
        subject().append(note("book_2", 0));

        assertThatThrownBy(() -> subject().append(note("book_2", 1), note("book_1", 2), note("book_3", 0)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(subject().log()).hasSize(4);
        assertThat(subject().of("book_2")).hasSize(1);
        assertThat(subject().of("book_3")).isEmpty();
    }

    @Test
    default void after_a_conflict_the_next_event_is_appended_as_ever() {
        subject().append(notes("book_1", 0, 2));
        assertThatThrownBy(() -> subject().append(note("book_1", 1))).isInstanceOf(ConcurrencyException.class);

        subject().append(note("book_1", 2));

        assertThat(subject().engine().lastSequenceNumberFor("book_1")).contains(2L);
    }

    @Test
    default void of_many_who_append_the_same_sequence_at_once_exactly_one_succeeds() {
        subject().append(note("book_1", 0));

        List<String> written = AtOnce.all(6, _ -> (Callable<String>) () -> {
                    DomainEventMessage<Note> mine = note("book_1", 1);
                    try {
                        subject().append(mine);
                        return mine.getIdentifier();
                    } catch (ConcurrencyException conflict) {
                        return "";
                    }
                })
                .stream()
                .filter(id -> !Objects.equals(id, ""))
                .toList();

        assertThat(written).hasSize(1);
        assertThat(ids(subject().of("book_1")).getLast()).isEqualTo(written.getFirst());
    }
}
