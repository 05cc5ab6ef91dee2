package io.gigstack.connect.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest events, read once for all who follow the log. One thread reads them as soon as it hears that there are more,
 * and shows them in steps: at once when nothing has happened for a while, and at most so often under load, so that the
 * followers work on many events at a time instead of on each alone.
 *
 * <p>What is shown is an array and no chain of events: in a chain each event that has grown old would keep all later ones
 * from being collected while they are young.
 */
final class LogTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LogTail.class);

    /** Most events that are kept, and that are read at once. Who is further behind reads the log itself. */
    private static final int MOST_EVENTS = 500;

    /** The least time between two steps. */
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long PAUSE_AFTER_ERROR = TimeUnit.SECONDS.toNanos(1);

    private final EventStorageEngine engine;
    private final long patience;
    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean followed = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private volatile Shown shown = Shown.NOTHING;
    private volatile boolean waits;
    private volatile boolean closed;

    /** @param patience how long the thread waits to hear of more, in nanoseconds, before it looks by itself */
    LogTail(EventStorageEngine engine, long patience) {
        this.engine = engine;
        this.patience = patience;
        thread = Thread.ofPlatform().daemon().name("event-store-tail").unstarted(this::run);
    }

    /** From here on there is someone to show it to. */
    void follow() {
        if (followed.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** The events behind a position, as many as are at hand; none if no more are shown yet. */
    List<TrackedEventMessage<?>> behind(long position) {
        Shown now = shown;
        return position < now.after ? read(position) : now.behind(position);
    }

    /** Waits until there may be events behind this position, but no longer than so many nanoseconds. */
    void await(long position, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = nanos; left > 0 && !closed && shown.last() <= position; ) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Is run with each step, until it is let sleep. */
    void wake(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    void letSleep(Runnable sleeper) {
        sleepers.remove(sleeper);
    }

    /** There may be new events, of this node or of another one. */
    void lookForMore() {
        if (waits) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!closed) {
            try {
                // What came before it was followed is news, too.
                show(new Shown(position(engine.createHeadToken()), List.of()));
                showWhatComes();
            } catch (RuntimeException away) {
                log.debug("The log can't be followed for the moment", away);
                pause(PAUSE_AFTER_ERROR);
            }
        }
    }

    private void showWhatComes() {
        while (!closed) {
            // Whoever tells of more after this is heard, since the log is only read then.
            waits = true;
            List<TrackedEventMessage<?>> more = read(shown.last());
            if (more.isEmpty()) {
                LockSupport.parkNanos(patience);
            } else {
                waits = false;
                show(shown.followedBy(more));
                pause(STEP);
            }
        }
    }

    private List<TrackedEventMessage<?>> read(long position) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (var found = engine.readEvents(position == 0 ? null : new GlobalSequenceTrackingToken(position), false)) {
            found.limit(MOST_EVENTS).forEach(events::add);
        }
        return events;
    }

    private void show(Shown now) {
        shown = now;
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        sleepers.forEach(Runnable::run);
    }

    private void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closed; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    /** All events behind a position, up to the last one that is shown. */
    private record Shown(long after, List<TrackedEventMessage<?>> events) {

        /** Before anything is read there is no position behind which it is known what comes. */
        static final Shown NOTHING = new Shown(Long.MAX_VALUE, List.of());

        long last() {
            return events.isEmpty() ? after : position(events.getLast().trackingToken());
        }

        Shown followedBy(List<TrackedEventMessage<?>> more) {
            int kept = Math.clamp(MOST_EVENTS - more.size(), 0, events.size());
            int left = events.size() - kept;
            List<TrackedEventMessage<?>> all = new ArrayList<>(kept + more.size());
            all.addAll(events.subList(left, events.size()));
            all.addAll(more);
            return new Shown(left == 0 ? after : position(events.get(left - 1).trackingToken()), all);
        }

        List<TrackedEventMessage<?>> behind(long position) {
            int low = 0;
            int high = events.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (position(events.get(middle).trackingToken()) <= position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return events.subList(low, events.size());
        }
    }
}
