package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ends sessions of the processes under torture, and makes the database slow in the middle of what they do. */
final class TortureSessions {

    private static final int LOOKS = 20;

    /** So that it does not end its own sessions. */
    private static final String OWN_NAME = "torture";

    /** Some inserts dawdle between two rows, and some commits before they come through. */
    private static final String DAWDLE = """
            create function %1$s.dawdle() returns trigger language plpgsql as $$
            begin
                if random() < 0.02 then
                    perform pg_sleep(0.03 * random());
                end if;
                return new;
            end $$;
            create trigger dawdle_between_rows
            before insert on %1$s.event
            for each row execute function %1$s.dawdle();
            create constraint trigger dawdle_at_commit
            after insert on %1$s.event deferrable initially deferred
            for each row execute function %1$s.dawdle();
            """;

    private static final String KILL = """
            select   case when pg_terminate_backend(pid) then backend_xid is not null end
            from     pg_stat_activity
            where    datname = current_database()
            and      pid <> pg_backend_pid()
            and      application_name <> '%s'
            and      %s
            order by random()
            limit    1
            """;

    private static final String LISTENERS = """
            select %s
            from   pg_stat_activity
            where  datname = current_database()
            and    application_name = 'connect-listener'
            """;

    private final JdbcTemplate jdbc;
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger killedInBatch = new AtomicInteger();
    private final AtomicInteger listenersKilled = new AtomicInteger();

    TortureSessions(TestDatabase database) {
        jdbc = new JdbcTemplate(source(database));
    }

    static DataSource source(TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setApplicationName(OWN_NAME);
        return source;
    }

    void slowDown(String schema) {
        jdbc.execute(DAWDLE.formatted(schema));
    }

    /** One that has written and not committed, if one is met. */
    void killInBatch() {
        List<Boolean> victims = List.of();
        for (int look = 0; look < LOOKS && victims.isEmpty(); look++) {
            victims = kill("backend_xid is not null");
        }
        count(victims);
    }

    /** One that does something, or waits for the lock. */
    void killBusy() {
        count(kill("state <> 'idle' and application_name <> 'connect-listener'"));
    }

    /** One that listens for commits: until it listens again it hears of none. */
    void killListener() {
        listenersKilled.addAndGet(kill("application_name = 'connect-listener'").size());
    }

    /** Waits until so many listen. */
    void awaitListeners(int count) {
        AtOnce.await(
                "all listen",
                () -> jdbc.queryForList(LISTENERS.formatted("pid"), Integer.class)
                                .size()
                        >= count);
    }

    /** All of them at once. */
    void killListeners() {
        listenersKilled.addAndGet(jdbc.queryForList(LISTENERS.formatted("pg_terminate_backend(pid)"), Boolean.class)
                .size());
    }

    /** For each that was killed, whether it was in the middle of a batch. */
    private List<Boolean> kill(String condition) {
        return jdbc.queryForList(KILL.formatted(OWN_NAME, condition), Boolean.class).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void count(List<Boolean> victims) {
        killed.addAndGet(victims.size());
        killedInBatch.addAndGet(
                (int) victims.stream().filter(inBatch -> inBatch).count());
    }

    int killed() {
        return killed.get();
    }

    int killedInBatch() {
        return killedInBatch.get();
    }

    int listenersKilled() {
        return listenersKilled.get();
    }
}
