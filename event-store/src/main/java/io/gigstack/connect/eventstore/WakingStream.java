package io.gigstack.connect.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that wakes its reader, and then shows it the log in the steps of its store. A reader that is woken may look
 * from two threads at once, while Axon's stream would lose an event between two that look: here they look one after the
 * other.
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
        return events.peek().filter(this::isShown);
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit)
                && events.peek().filter(this::isShown).isPresent();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    /** Who is not woken looks by itself, and sees all there is. */
    private boolean isShown(TrackedEventMessage<?> event) {
        return reader == null || store.shows(event);
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
