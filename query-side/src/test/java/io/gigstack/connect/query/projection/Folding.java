package io.gigstack.connect.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folding without a database. */
public final class Folding {

    private Folding() {}

    /** The events of one aggregate as they would be stored, the first at position 1. */
    public static List<RecordedEvent> recorded(String key, List<?> payloads) {
        List<RecordedEvent> events = new ArrayList<>();
        for (Object payload : payloads) {
            long version = events.size() + 1L;
            events.add(new RecordedEvent("evt_" + key + "_" + version, key, version, version, payload));
        }
        return events;
    }

    /** All rows by their keys, after each of the events of one aggregate. */
    public static <R extends Row> List<Map<String, R>> after(Projection<R, ?> projection, List<?> payloads) {
        List<Map<String, R>> after = new ArrayList<>();
        Map<String, R> rows = new HashMap<>();
        for (RecordedEvent event : recorded("the_same", payloads)) {
            fold(projection, rows, event);
            after.add(Map.copyOf(rows));
        }
        return after;
    }

    /** Folds an event into the rows that it changes. */
    static <R extends Row> void fold(Projection<R, ?> projection, Map<String, R> rows, RecordedEvent event) {
        for (String key : projection.keys(event)) {
            rows.put(key, projection.fold(key, rows.get(key), event));
        }
    }
}
