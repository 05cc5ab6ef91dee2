package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** What is appended in one transaction is there as a whole, or not at all. */
interface TransactionContract {

    EngineUnderTest subject();

    @Test
    default void nothing_is_left_of_a_transaction_that_is_rolled_back() {
        subject().inVain(() -> {
            subject().append(notes("book_1", 0, 2));
            subject().append(note("book_2", 0));
        });

        assertThat(subject().log()).isEmpty();
        assertThat(subject().of("book_1")).isEmpty();
        assertThat(subject().engine().lastSequenceNumberFor("book_2")).isEmpty();
    }

    @Test
    default void all_of_a_transaction_is_seen_by_others_once_it_is_committed_and_nothing_before() {
        List<? extends DomainEventMessage<?>> all = notes("book_1", 0, 3);
        Transaction transaction = subject().transactions().startTransaction();
        subject().append(all.subList(0, 1));
        subject().append(all.subList(1, 3));
        List<?> seenBefore = AtOnce.all(1, _ -> () -> subject().log()).getFirst();
        transaction.commit();

        assertThat(seenBefore).isEmpty();
        assertThat(ids(subject().log())).isEqualTo(ids(all));
    }

    @Test
    default void a_sequence_that_was_rolled_back_can_be_appended_again() {
        subject().inVain(() -> subject().append(notes("book_1", 0, 2)));

        subject().append(notes("book_1", 0, 2));

        assertThat(subject().of("book_1")).hasSize(2);
    }

    @Test
    default void a_unit_of_work_that_fails_leaves_nothing() {
        EventMessage<?> cause = GenericEventMessage.asEventMessage("a command");
        DefaultUnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(cause);
        work.attachTransaction(subject().transactions());
        work.onPrepareCommit(_ -> subject().append(note("book_1", 0)));
        work.onPrepareCommit(_ -> {
            throw new IllegalStateException("after the append");
        });
        assertThatThrownBy(work::commit).hasMessage("after the append");

        assertThat(subject().log()).isEmpty();
    }
}
