package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two transactions: the one that appends first commits last. The events look older than a minute, as they do after any
 * longer transaction or with a clock that is behind: then Axon's engine keeps no account of the holes that it has seen.
 */
class LatePositionTest {

    private final TestDatabase database = TestPostgres.newDatabase();
    private final Node node = Node.on(database);
    private final Instant past = Instant.now().minusSeconds(120);
    private final DomainEventMessage<Note> early = note("book_1", 0, past);
    private final DomainEventMessage<Note> late = note("book_2", 0, past);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void with_axons_own_engine_a_reader_misses_a_committed_event_for_ever() {
        try (PlainNode plain = new PlainNode(database)) {
            Transaction open = plain.transactions().startTransaction();
            plain.append(early);
            List<? extends TrackedEventMessage<?>> seen = elsewhere(() -> {
                plain.append(late);
                return plain.log();
            });
            open.commit();

            assertThat(ids(seen)).containsExactly(late.getIdentifier());
            assertThat(plain.after(seen.getLast().trackingToken())).isEmpty();
            assertThat(plain.of("book_1")).hasSize(1);
        }
    }

    @Test
    void with_ours_what_is_committed_later_comes_later() {
        Transaction open = node.transactions().startTransaction();
        node.append(early);
        List<? extends TrackedEventMessage<?>> seen = elsewhere(() -> {
            node.append(late);
            return node.log();
        });
        open.commit();

        assertThat(ids(seen)).containsExactly(late.getIdentifier());
        assertThat(ids(node.after(seen.getLast().trackingToken()))).containsExactly(early.getIdentifier());
    }

    @Test
    void who_appends_waits_for_the_commit_of_another_node_and_the_reader_sees_both_in_order() throws SQLException {
        try (OtherNode other = new OtherNode(database);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            other.writesHalfABatch();
            Future<?> second = thread.submit(() -> node.append(late));
            AtOnce.await("the appender stands in line", this::someoneWaitsForTheLock);

            assertThat(second.isDone()).isFalse();
            assertThat(node.log()).isEmpty();
            other.commits();
            AtOnce.result(second);
        }

        assertThat(ids(node.log())).containsExactly(OtherNode.EVENT, late.getIdentifier());
    }

    @Test
    void who_waits_goes_on_when_the_other_node_rolls_back_and_no_position_is_lost() throws SQLException {
        try (OtherNode other = new OtherNode(database);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            other.writesHalfABatch();
            Future<?> second = thread.submit(() -> node.append(late));
            AtOnce.await("the appender stands in line", this::someoneWaitsForTheLock);
            other.rollsBack();
            AtOnce.result(second);
        }

        assertThat(node.log()).singleElement().satisfies(event -> {
            assertThat(event.getIdentifier()).isEqualTo(late.getIdentifier());
            assertThat(event.trackingToken().position()).hasValue(1);
        });
    }

    @Test
    void readers_wait_for_nobody() throws SQLException {
        node.append(early);
        try (OtherNode other = new OtherNode(database)) {
            other.writesHalfABatch();
            assertThat(ids(node.log())).containsExactly(early.getIdentifier());
        }
    }

    /** In another transaction than that of this thread. */
    private static <T> T elsewhere(Callable<T> work) {
        return AtOnce.all(1, _ -> work).getFirst();
    }

    private boolean someoneWaitsForTheLock() {
        return node.jdbc().sql("""
                select count(*)
                from   pg_locks
                where  locktype = 'advisory'
                and    not granted
                and    database = (select oid from pg_database where datname = current_database())
                """).query(Long.class).single() == 1;
    }

    /** Another node, stopped between its statements. */
    private static final class OtherNode implements AutoCloseable {

        static final String EVENT = "evt_of_another_node";

        private final Connection connection;

        OtherNode(TestDatabase database) throws SQLException {
            connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
            connection.setAutoCommit(false);
        }

        void writesHalfABatch() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtext('connect.event_store.append'))");
                statement.execute("""
                        insert into event_store.event
                        select coalesce(max(position), 0) + 1, '%s', 'book_3', 0, 'notebook', now(), 'note', '1', '', ''
                        from   event_store.event
                        """.formatted(EVENT));
            }
        }

        void commits() throws SQLException {
            connection.commit();
        }

        void rollsBack() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
