package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Another node, which keeps its transactions open around the lock: before it takes it, while it holds it, and after it has
 * written behind the end of the log. Some of them it rolls back. It tells nobody of its commits, so that each is a
 * notification that was missed.
 */
final class TortureStranger {

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long LONGEST_PEACE = TimeUnit.MILLISECONDS.toNanos(200);

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('connect.event_store.append'))";

    private static final String APPEND = """
            insert into %s.event (%s event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                                  payload_type, payload_revision, payload, metadata)
            select      %s '%s', 'book_of_a_stranger', %d, 'notebook', %s, 'note', '1', '', ''
            """;

    private final TortureEngine engine;
    private final DataSource source;
    private final Random random = new Random(13);
    private final Queue<String> stored = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean bidToStop;
    private final AtomicInteger transactions = new AtomicInteger();

    TortureStranger(TortureEngine engine, TestDatabase database) {
        this.engine = engine;
        source = TortureSessions.source(database);
        thread = Thread.ofPlatform().daemon().start(this::run);
    }

    private void run() {
        while (!bidToStop) {
            LockSupport.parkNanos(random.nextLong(LONGEST_PEACE));
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                transaction(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException("a stranger could not write", failed);
            }
        }
    }

    private void transaction(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // It is older than all that is committed from now on, and younger in the log.
            statement.execute("select pg_current_xact_id()");
            pause();
            if (engine == TortureEngine.CONNECT) {
                statement.execute(LOCK);
                pause();
            }
            String event = "evt_of_a_stranger_" + transactions.getAndIncrement();
            statement.execute(append(event));
            pause();
            if (random.nextInt(3) == 0) {
                connection.rollback();
            } else {
                connection.commit();
                stored.add(event);
            }
        }
    }

    private String append(String event) {
        boolean givesPosition = engine == TortureEngine.CONNECT;
        return APPEND.formatted(
                engine.schema(),
                givesPosition ? "position," : "",
                givesPosition ? "(select coalesce(max(position), 0) + 1 from event_store.event)," : "",
                event,
                stored.size(),
                givesPosition ? "now()" : "to_char(now() - interval '2 minutes', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    }

    private void pause() {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
    }

    /** How often it has kept a transaction open. */
    int transactions() {
        return transactions.get();
    }

    /** What it has stored, an event in each transaction, once it has come to its end. */
    Queue<String> end() {
        bidToStop = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return stored;
    }
}
