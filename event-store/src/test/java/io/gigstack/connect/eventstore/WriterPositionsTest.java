package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.event;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.noteBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriterPositionsTest {

    private static final Node NODE = Node.on(TestPostgres.newDatabase());

    @BeforeEach
    void empty() {
        NODE.empty();
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void a_writer_that_has_written_nothing_is_at_minus_one() {
        NODE.append(noteBy("key_1", "book_1", 0));

        assertThat(NODE.writers().last("key_2")).isEqualTo(-1);
    }

    @Test
    void a_writer_is_where_its_last_event_is() {
        NODE.append(noteBy("key_1", "book_1", 0));
        assertThat(NODE.writers().last("key_1")).isEqualTo(head());

        NODE.append(noteBy("key_1", "book_1", 1), noteBy("key_1", "book_1", 2));
        assertThat(NODE.writers().last("key_1")).isEqualTo(head());
    }

    @Test
    void each_of_two_writers_is_where_its_own_last_event_is() {
        NODE.append(noteBy("key_1", "book_1", 0));
        long first = head();
        NODE.append(noteBy("key_2", "book_2", 0));

        assertThat(NODE.writers().last("key_1")).isEqualTo(first);
        assertThat(NODE.writers().last("key_2")).isEqualTo(head());
    }

    @Test
    void what_is_rolled_back_leaves_a_writer_where_it_was() {
        NODE.append(noteBy("key_1", "book_1", 0));
        long before = NODE.writers().last("key_1");

        NODE.inVain(() -> NODE.append(noteBy("key_1", "book_1", 1)));
        NODE.inVain(() -> NODE.append(noteBy("key_2", "book_2", 0)));

        assertThat(NODE.writers().last("key_1")).isEqualTo(before);
        assertThat(NODE.writers().last("key_2")).isEqualTo(-1);
    }

    @Test
    void a_conflict_leaves_a_writer_where_it_was() {
        NODE.append(noteBy("key_1", "book_1", 0), noteBy("key_1", "book_1", 1));

        assertThatThrownBy(() -> NODE.append(noteBy("key_2", "book_1", 1))).isInstanceOf(ConcurrencyException.class);

        assertThat(NODE.writers().last("key_2")).isEqualTo(-1);
    }

    @Test
    void an_event_of_nobody_moves_nobody() {
        NODE.append(note("book_1", 0));
        NODE.append(event("book_1", 1, new Note("?"), Map.of("requestId", "req_1"), Instant.now()));

        assertThat(NODE.jdbc()
                        .sql("select count(*) from writer_position")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_catches_up_is_where_the_log_ends_and_never_falls_back() {
        assertThat(NODE.writers().catchUp("key_2")).isZero();
        NODE.append(noteBy("key_1", "book_1", 0));

        assertThat(NODE.writers().catchUp("key_2")).isEqualTo(head());
        assertThat(NODE.writers().last("key_2")).isEqualTo(head());
        NODE.jdbc()
                .sql("update writer_position set position = 99 where writer = 'key_2'")
                .update();
        assertThat(NODE.writers().catchUp("key_2")).isEqualTo(99);
    }

    @Test
    void a_writer_on_several_nodes_only_moves_forward_and_never_falls_behind_what_it_has_committed() {
        List<Long> lasts = AtOnce.all(4, thread -> (Callable<Long>) () -> {
            long seen = -1;
            for (long sequence = 0; sequence < 40; sequence++) {
                NODE.append(noteBy("key_1", "book_" + thread, sequence));
                long now = NODE.writers().last("key_1");
                assertThat(now).isGreaterThan(seen).isGreaterThanOrEqualTo(position("book_" + thread, sequence));
                seen = now;
            }
            return seen;
        });

        assertThat(lasts).allSatisfy(last -> assertThat(last).isLessThanOrEqualTo(head()));
        assertThat(NODE.writers().last("key_1")).isEqualTo(head());
    }

    private static long head() {
        return NODE.jdbc()
                .sql("select max(position) from event")
                .query(Long.class)
                .single();
    }

    private static long position(String aggregate, long sequence) {
        return NODE.jdbc()
                .sql("select position from event where aggregate_id = :id and sequence_number = :sequence")
                .param("id", aggregate)
                .param("sequence", sequence)
                .query(Long.class)
                .single();
    }
}
