package io.gigstack.connect.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that wakes its reader. A reader that is woken may look from two threads at once, while Axon's stream would
 * lose an event between two that look: here they look one after the other.
 */
final class WakingStream implements TrackingEventStream {

    private final TrackingEventStream events;
    private final WakingEventStore store;
    private @Nullable Runnable reader;

    WakingStream(TrackingEventStream events, WakingEventStore store) {
        this.events = events;
        this.store = store;
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable callback) {
        letReaderSleep();
        reader = callback;
        store.wakeWhenThereIsMore(callback);
        return true;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public synchronized void close() {
        letReaderSleep();
        events.close();
    }

    private void letReaderSleep() {
        if (reader != null) {
            store.letSleep(reader);
        }
    }
}
