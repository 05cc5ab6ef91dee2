package io.gigstack.connect.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The log behind a position, event by event, for one reader. A reader that is woken may look from two threads at once:
 * here they look one after the other.
 */
final class LogStream implements TrackingEventStream {

    private final LogTail tail;
    private Iterator<TrackedEventMessage<?>> ahead = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable Runnable reader;
    private long position;

    LogStream(LogTail tail, @Nullable TrackingToken after) {
        this.tail = tail;
        this.position = LogTail.position(after);
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable callback) {
        letReaderSleep();
        reader = callback;
        tail.wake(callback);
        return true;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            if (!ahead.hasNext()) {
                ahead = tail.behind(position).iterator();
            }
            next = ahead.hasNext() ? ahead.next() : null;
        }
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peek().isEmpty() && timeout > 0) {
            tail.await(position(), unit.toNanos(timeout));
        }
        return peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        Optional<TrackedEventMessage<?>> taken = take();
        while (taken.isEmpty()) {
            tail.await(position(), Long.MAX_VALUE);
            taken = take();
        }
        return taken.get();
    }

    private synchronized Optional<TrackedEventMessage<?>> take() {
        Optional<TrackedEventMessage<?>> taken = peek();
        taken.ifPresent(event -> {
            position = LogTail.position(event.trackingToken());
            next = null;
        });
        return taken;
    }

    private synchronized long position() {
        return position;
    }

    @Override
    public synchronized void close() {
        letReaderSleep();
    }

    private void letReaderSleep() {
        if (reader != null) {
            tail.letSleep(reader);
        }
    }
}
