package io.gigstack.connect.eventstore;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's event store, which also wakes those who have read to the end of the log as soon as it goes on. A pooled
 * processor asks to be woken; without that it looks twice a second, and every read that waits for its caller's own
 * write waits as long.
 *
 * <p>One thread follows the log for all of them, since only a stream that is waited on learns at once of new events. It
 * shows them the log in steps: at once when nothing has happened for a while, and at most so often under load, so that
 * they work on many events at a time instead of on each alone.
 *
 * <p>Aggregates are loaded from what is known of them, see {@link KnownAggregates}.
 */
final class WakingEventStore extends EmbeddedEventStore {

    private static final Logger log = LoggerFactory.getLogger(WakingEventStore.class);

    /** How long the thread waits for an event before it looks whether it is still needed. */
    private static final int PATIENCE_SECONDS = 1;

    private static final long PAUSE_AFTER_ERROR = TimeUnit.SECONDS.toNanos(1);

    /** The least time between two steps. */
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(10);

    private final KnownAggregates aggregates;
    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watched = new AtomicBoolean();
    private volatile long shown;
    private volatile boolean closed;

    WakingEventStore(Builder settings, KnownAggregates aggregates) {
        super(settings);
        this.aggregates = aggregates;
    }

    /** What the command itself has applied isn't stored yet, and comes last. */
    @Override
    public DomainEventStream readEvents(String aggregate) {
        return DomainEventStream.concat(
                aggregates.load(aggregate), DomainEventStream.of(stagedDomainEventMessages(aggregate)));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new WakingStream(super.openStream(after), this);
    }

    /** The appender has told it already, once for all that it wrote together. */
    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {}

    /** There may be new events, of this node or of another one. */
    void lookForMore() {
        super.afterCommit(List.of());
    }

    void wakeWhenThereIsMore(Runnable sleeper) {
        sleepers.add(sleeper);
        if (watched.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("event-store-waker").start(this::watch);
        }
    }

    void letSleep(Runnable sleeper) {
        sleepers.remove(sleeper);
    }

    /** Whether those who are woken may see this event by now. */
    boolean shows(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow() <= shown;
    }

    private void watch() {
        while (!closed) {
            TrackingToken head = createHeadToken();
            try (TrackingEventStream events = super.openStream(head)) {
                // What came before the stream was opened is news, too.
                show(head == null ? 0 : head.position().orElseThrow());
                follow(events);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                log.debug("The log can't be followed for the moment", away);
                LockSupport.parkNanos(PAUSE_AFTER_ERROR);
            }
        }
    }

    private void follow(TrackingEventStream events) throws InterruptedException {
        while (!closed) {
            if (events.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                long last = shown;
                while (events.hasNextAvailable()) {
                    last = events.nextAvailable().trackingToken().position().orElseThrow();
                }
                show(last);
                LockSupport.parkNanos(STEP);
            }
        }
    }

    private void show(long position) {
        shown = position;
        sleepers.forEach(Runnable::run);
    }

    @Override
    public void shutDown() {
        closed = true;
        super.shutDown();
    }
}
