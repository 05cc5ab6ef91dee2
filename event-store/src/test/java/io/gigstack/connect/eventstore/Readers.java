package io.gigstack.connect.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Those who follow the log from its beginning, until they have read as much as there is in the end or lose patience. */
final class Readers {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private Readers() {}

    /** Follows as event processors do. */
    static List<TrackedEventMessage<?>> follow(EventStore store, Supplier<OptionalInt> inAll)
            throws InterruptedException {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE;
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(null)) {
            while (isIncomplete(read, inAll) && System.nanoTime() < deadline) {
                if (events.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
                    read.add(events.nextAvailable());
                }
            }
        }
        return read;
    }

    /** Asks again and again for what is behind the last event read. */
    static List<TrackedEventMessage<?>> poll(EventStorageEngine engine, Supplier<OptionalInt> inAll) {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE;
        while (isIncomplete(read, inAll) && System.nanoTime() < deadline) {
            var last = read.isEmpty() ? null : read.getLast().trackingToken();
            try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(last, false)) {
                events.forEach(read::add);
            }
        }
        return read;
    }

    private static boolean isIncomplete(List<?> read, Supplier<OptionalInt> inAll) {
        OptionalInt all = inAll.get();
        return all.isEmpty() || read.size() < all.getAsInt();
    }
}
