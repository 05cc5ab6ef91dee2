package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Four processes append and two read, while sessions are killed in the middle of what they do, the lock is held by
 * somebody else, and one of the four is killed.
 */
final class Torture {

    private static final int WRITERS = 4;
    private static final long LONGEST_PEACE = TimeUnit.MILLISECONDS.toNanos(60);

    private static final String KILL_ONE = """
            select   pg_terminate_backend(pid)
            from     pg_stat_activity
            where    datname = current_database()
            and      pid <> pg_backend_pid()
            and      state <> 'idle'
            and      (query not like 'select%pg_advisory%' or application_name = 'connect-appender')
            order by random()
            limit    1
            """;

    private final String engine;
    private final TestDatabase database;
    private final Random random = new Random(7);

    /** @param engine ours or plain */
    Torture(String engine, TestDatabase database) {
        this.engine = engine;
        this.database = database;
    }

    /** What all of them said, once the log has been read to its end. */
    TortureAccount run(int seconds) {
        List<TortureProcess> readers = List.of(
                start(TortureReader.class, engine.equals("ours") ? "follows" : "polls"),
                start(TortureReader.class, "polls"));
        List<TortureProcess> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(start(TortureWriter.class, String.valueOf(i), String.valueOf(seconds)));
        }
        disturb(writers);
        List<String> written =
                writers.stream().flatMap(writer -> writer.end().stream()).toList();
        endLog();
        List<List<String>> read = readers.stream().map(TortureProcess::end).toList();
        return new TortureAccount(written, read, database, engine.equals("ours") ? "event_store" : "plain");
    }

    private TortureProcess start(Class<?> main, String... arguments) {
        List<String> all = new ArrayList<>(List.of(engine, database.jdbcUrl(), database.user(), database.password()));
        all.addAll(List.of(arguments));
        try {
            return TortureProcess.start(main, all);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void disturb(List<TortureProcess> writers) {
        AtOnce.await("all append", () -> writers.stream().allMatch(TortureProcess::hasSpoken));
        JdbcTemplate jdbc =
                new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
        boolean killed = false;
        while (writers.stream().anyMatch(TortureProcess::isAlive)) {
            LockSupport.parkNanos(random.nextLong(LONGEST_PEACE));
            switch (random.nextInt(4)) {
                case 0 -> holdTheLock();
                case 1 -> {
                    if (!killed && writers.getLast().saidLines() > 500) {
                        writers.getLast().kill();
                        killed = true;
                    }
                }
                default -> jdbc.queryForList(KILL_ONE);
            }
        }
    }

    /** Takes the appenders' lock for a while, and appends nothing. */
    private void holdTheLock() {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('connect.event_store.append'))");
            LockSupport.parkNanos(random.nextLong(LONGEST_PEACE));
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException("the lock could not be held", failed);
        }
    }

    private void endLog() {
        try (EngineUnderTest node =
                TortureNode.of(new String[] {engine, database.jdbcUrl(), database.user(), database.password()})) {
            node.append(note(TortureReader.LAST_BOOK, 0));
        }
    }
}
