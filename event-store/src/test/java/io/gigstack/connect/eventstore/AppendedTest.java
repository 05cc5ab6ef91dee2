package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppendedTest {

    private static final Node NODE = Node.on(TestPostgres.newDatabase());

    @BeforeEach
    void empty() {
        NODE.empty();
        NODE.append(notes("book_0", 0, 3));
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void work_that_stores_events_tells_the_position_of_the_last_one() {
        Appended<String> appended = Appended.by(() -> {
            inOneTransaction(() -> NODE.append(notes("book_1", 0, 4)));
            return "done";
        });

        assertThat(appended.result()).isEqualTo("done");
        assertThat(appended.position()).hasValue(7);
    }

    @Test
    void of_two_transactions_it_tells_the_position_of_the_second() {
        assertThat(position(() -> {
                    inOneTransaction(() -> NODE.append(note("book_1", 0)));
                    inOneTransaction(() -> NODE.append(note("book_1", 1)));
                }))
                .hasValue(5);
    }

    @Test
    void work_that_stores_no_events_tells_none() {
        assertThat(position(() -> {})).isEmpty();
        assertThat(position(() -> inOneTransaction(() -> {}))).isEmpty();
        assertThat(position(() -> NODE.inVain(() -> NODE.append(note("book_1", 0)))))
                .isEmpty();
    }

    @Test
    void a_receipt_is_no_event() {
        assertThat(position(() ->
                        inOneTransaction(() -> NODE.receipts().add(new Receipt("scope", "key", "fingerprint", "{}")))))
                .isEmpty();
    }

    @Test
    void what_is_refused_is_the_failure_of_the_work() {
        assertThatThrownBy(() -> position(() -> NODE.append(note("book_0", 7))))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void each_of_many_at_once_is_told_its_own() {
        List<OptionalLong> told =
                AtOnce.all(8, thread -> () -> position(() -> NODE.append(note("book_of_" + thread, 0))));

        for (int thread = 0; thread < told.size(); thread++) {
            long stored = NODE.jdbc()
                    .sql("select position from event where aggregate_id = :id")
                    .param("id", "book_of_" + thread)
                    .query(Long.class)
                    .single();
            assertThat(told.get(thread)).hasValue(stored);
        }
    }

    private static OptionalLong position(Runnable work) {
        return Appended.by(() -> {
                    work.run();
                    return "";
                })
                .position();
    }

    private static void inOneTransaction(Runnable work) {
        Transaction transaction = NODE.transactions().startTransaction();
        work.run();
        transaction.commit();
    }
}
