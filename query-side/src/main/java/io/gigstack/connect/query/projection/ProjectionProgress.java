package io.gigstack.connect.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each projection has come, and a way to wait until it has come far enough. A projection that runs in this
 * process tells of its progress itself; that of another node is read from its token.
 */
public final class ProjectionProgress {

    /** The position in the token of the segment that is furthest behind; -1 while nothing is processed. */
    private static final String POSITION = """
            select coalesce(min(coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, -1)), -1)
            from   token
            where  processor_name = :projection
            """;

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(10);

    private final JdbcClient jdbc;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> polled = new ConcurrentHashMap<>();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    ProjectionProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void reached(String projection, long position) {
        reached.merge(projection, position, Math::max);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the projection goes on, for all that this node knows. */
    void stands(String projection, boolean isPaused) {
        if (isPaused) {
            paused.add(projection);
        } else {
            paused.remove(projection);
        }
    }

    /** Waits until the projection has folded this position. False when it had not within this time, or is paused. */
    public boolean await(String projection, long position, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        while (known(projection) < position) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            if (paused.contains(projection)) {
                return position(projection) >= position;
            }
            if (!movedWithin(projection, position, Math.min(left, POLL)) && isTimeToPoll(projection)) {
                reached(projection, position(projection));
            }
        }
        return true;
    }

    /** However many wait, one of them asks the database, and it asks for all. */
    private boolean isTimeToPoll(String projection) {
        AtomicLong last = polled.computeIfAbsent(projection, _ -> new AtomicLong(System.nanoTime() - POLL));
        long before = last.get();
        long now = System.nanoTime();
        return now - before >= POLL && last.compareAndSet(before, now);
    }

    private long known(String projection) {
        return reached.getOrDefault(projection, -1L);
    }

    private boolean movedWithin(String projection, long position, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (known(projection) < position && left > 0) {
                left = moved.awaitNanos(left);
            }
            return known(projection) >= position;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + projection, interrupted);
        } finally {
            lock.unlock();
        }
    }

    /** The position that the projection has folded and stored. */
    public long position(String projection) {
        return jdbc.sql(POSITION)
                .param("projection", projection)
                .query(Long.class)
                .single();
    }
}
