package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two transactions: the one that appends first commits last. The events look older than a minute, as they do after any
 * longer transaction or with a clock that is behind: then Axon's engine keeps no account of the holes that it has seen.
 */
class LatePositionTest {

    private final Node node = Node.on(TestPostgres.newDatabase());
    private final Instant past = Instant.now().minusSeconds(120);
    private final DomainEventMessage<Note> early = note("book_1", 0, past);
    private final DomainEventMessage<Note> late = note("book_2", 0, past);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void with_axons_own_engine_a_reader_misses_a_committed_event_for_ever() {
        EventStorageEngine plain = PlainEngine.on(node);
        Transaction open = node.transactions().startTransaction();
        plain.appendEvents(List.of(early));
        List<? extends TrackedEventMessage<?>> seen = elsewhere(() -> {
            plain.appendEvents(List.of(late));
            return plain.readEvents(null, false).toList();
        });
        open.commit();

        assertThat(ids(seen)).containsExactly(late.getIdentifier());
        assertThat(plain.readEvents(seen.getLast().trackingToken(), false)).isEmpty();
        assertThat(plain.readEvents("book_1").hasNext()).isTrue();
    }

    @Test
    void with_ours_the_second_append_waits_for_the_commit_of_the_first_and_the_reader_sees_both_in_order() {
        Transaction open = node.transactions().startTransaction();
        node.append(early);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> second = thread.submit(() -> node.append(late));
            AtOnce.await("the second append stands in line", this::someoneWaitsForTheLock);

            assertThat(second.isDone()).isFalse();
            assertThat(elsewhere(node::log)).isEmpty();
            open.commit();
            AtOnce.result(second);
        }

        assertThat(ids(node.log())).containsExactly(early.getIdentifier(), late.getIdentifier());
    }

    @Test
    void who_waits_goes_on_when_the_first_is_rolled_back() {
        Transaction open = node.transactions().startTransaction();
        node.append(early);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> second = thread.submit(() -> node.append(late));
            AtOnce.await("the second append stands in line", this::someoneWaitsForTheLock);
            open.rollback();
            AtOnce.result(second);
        }

        assertThat(ids(node.log())).containsExactly(late.getIdentifier());
    }

    @Test
    void readers_wait_for_nobody() {
        node.append(early);
        node.inVain(() -> {
            node.append(late);
            assertThat(ids(elsewhere(node::log))).containsExactly(early.getIdentifier());
        });
    }

    /** In another transaction than that of this thread. */
    private static <T> T elsewhere(Callable<T> work) {
        return AtOnce.all(1, _ -> work).getFirst();
    }

    private boolean someoneWaitsForTheLock() {
        return elsewhere(() -> node.jdbc().sql("""
                select count(*)
                from   pg_locks
                where  locktype = 'advisory'
                and    not granted
                and    database = (select oid from pg_database where datname = current_database())
                """).query(Long.class).single()) == 1;
    }
}
