package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.rebuild.RebuildTable.Due;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works at the rebuilds that no other node works at, one thread for each. Whatever ends such a work before its time, a
 * database that is away or a lock that is not to be had: it is taken up again.
 */
final class RebuildWorkers implements SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RebuildWorkers.class);

    /** How often a node looks for work that another one has left, in seconds. */
    private static final int LOOK_SECONDS = 2;

    /** More at the same time would be no faster, and the rows of all of them would not fit into a small heap. */
    private static final int AT_ONCE = 2;

    private final List<Projection<?, ?>> projections;
    private final SharedLog shared;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final DataSource database;
    private final RebuildTable rebuilds;
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rebuild-watch").factory());
    private @Nullable ScheduledFuture<?> watching;
    private volatile boolean running;

    RebuildWorkers(List<Projection<?, ?>> projections, LogReader reader, DataSource database, JdbcClient readModels) {
        this.projections = projections;
        this.shared = new SharedLog(reader, Rebuilding.PIECE);
        this.database = database;
        this.rebuilds = new RebuildTable(readModels);
    }

    @Override
    public void start() {
        running = true;
        watching = watch.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void lookNow() {
        if (running) {
            watch.execute(this::look);
        }
    }

    private void look() {
        try {
            Map<String, Due> work = rebuilds.work();
            projections.stream()
                    .filter(projection -> work.containsKey(projection.name())
                            && work.get(projection.name()).isFor(projection.version()))
                    .forEach(projection -> threads.computeIfAbsent(projection.name(), _ -> thread(projection)));
        } catch (RuntimeException away) {
            log.debug("There is no looking for rebuilds at the moment", away);
        }
    }

    private Thread thread(Projection<?, ?> projection) {
        return Thread.ofPlatform().daemon().name("rebuild-" + projection.name()).start(() -> {
            try {
                work(projection);
            } finally {
                threads.remove(projection.name());
            }
        });
    }

    private void work(Projection<?, ?> projection) {
        try (Session session = Session.open(database, projection.name());
                SharedLog.Follower follower = shared.follow()) {
            sessions.put(projection.name(), session);
            if (running && session.claims(projection.name())) {
                new Rebuilding<>(projection, follower, turns, session).run();
            }
        } catch (RuntimeException failed) {
            failed(projection.name(), failed);
        } finally {
            sessions.remove(projection.name());
        }
    }

    private void failed(String projection, RuntimeException failure) {
        if (!running) {
            return;
        }
        log.warn("The rebuild of {} is interrupted and will go on", projection, failure);
        try {
            // Only the innermost cause says nothing of statements.
            rebuilds.failed(
                    projection,
                    String.valueOf(
                            NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
        } catch (RuntimeException away) {
            log.debug("It can't be noted either", away);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (watching != null) {
            watching.cancel(false);
        }
        List<Thread> working = List.copyOf(threads.values());
        sessions.values().forEach(Session::abort);
        for (Thread thread : working) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        shared.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
