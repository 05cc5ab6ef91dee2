package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from the request for a team until the team stands in every read model. Some of the teams are looked
 * for in the database itself, again and again: an answer of the API would wait for what its caller has written.
 */
final class Visibility {

    private static final int WATCHERS = 4;

    /** One of so many is watched, whether the read models stand still or not. */
    private static final int EVERY = 40;

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private static final String IS_THERE = """
            select 1
            from   read_model.team_list
            join   read_model.team_details using (team_id)
            join   read_model.onboarding_status using (team_id)
            where  team_id = ?
            """;

    private Visibility() {}

    static Measurement measure(HttpLoad load, Database database, double rate, Duration warmUp, Duration duration)
            throws Exception {
        LinkedBlockingQueue<Created> created = new LinkedBlockingQueue<>();
        long start = System.nanoTime() + warmUp.toNanos();
        long end = start + duration.toNanos();
        Histogram all = Measurement.histogram();
        long missing = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WATCHERS)) {
            List<Future<Seen>> watchers = new ArrayList<>();
            for (int watcher = 0; watcher < WATCHERS; watcher++) {
                watchers.add(threads.submit(() -> watch(database, created, start, end)));
            }
            AtomicLong count = new AtomicLong();
            load.onCreated((id, asked) -> {
                if (count.incrementAndGet() % EVERY == 0) {
                    created.add(new Created(id, asked));
                }
            });
            load(load, rate, warmUp, duration);
            for (Future<Seen> watcher : watchers) {
                Seen seen = watcher.get();
                all.add(seen.latencies);
                missing += seen.missing;
            }
        }
        return Measurement.of(all, missing, duration);
    }

    private static void load(HttpLoad load, double rate, Duration warmUp, Duration duration) throws IOException {
        try {
            var _ = load.paced(rate, warmUp, duration);
        } finally {
            load.onCreated((_, _) -> {});
        }
    }

    private static Seen watch(Database database, LinkedBlockingQueue<Created> created, long start, long end)
            throws SQLException, InterruptedException {
        Histogram latencies = Measurement.histogram();
        long missing = 0;
        try (Connection connection = database.connect();
                PreparedStatement question = connection.prepareStatement(IS_THERE)) {
            while (System.nanoTime() < end || !created.isEmpty()) {
                Created team = created.poll(BETWEEN_LOOKS, TimeUnit.NANOSECONDS);
                if (team != null) {
                    boolean isThere = await(question, team);
                    if (team.asked >= start && isThere) {
                        Measurement.record(latencies, System.nanoTime() - team.asked);
                    } else if (!isThere) {
                        missing++;
                    }
                }
            }
        }
        return new Seen(latencies, missing);
    }

    private static boolean await(PreparedStatement question, Created team) throws SQLException {
        question.setString(1, team.id);
        while (System.nanoTime() - team.asked < PATIENCE) {
            try (ResultSet found = question.executeQuery()) {
                if (found.next()) {
                    return true;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return false;
    }

    private record Created(String id, long asked) {}

    private record Seen(Histogram latencies, long missing) {}
}
