package io.gigstack.connect.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an aggregate behind that which is known of it.
 *
 * @param snapshot a newer one than the known one
 * @param events those behind both the last known event and the newer snapshot, in their order, at most so many as are
 *     read at once
 */
record Tail(@Nullable EventRow snapshot, List<EventRow> events) {

    static final Tail EMPTY = new Tail(null, List.of());

    Tail {
        events = List.copyOf(events);
    }

    boolean isEmpty() {
        return snapshot == null && events.isEmpty();
    }

    /**
     * How much of an aggregate is known.
     *
     * @param snapshot sequence of the newest known snapshot, -1 for none
     * @param event sequence of the last known event, -1 for none
     */
    record Behind(String aggregate, long snapshot, long event) {}
}
