package io.gigstack.connect.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The row after each of the events of one aggregate. */
    public static <R extends Row> List<R> after(Projection<R, ?> projection, List<?> payloads) {
        List<R> rows = new ArrayList<>();
        @Nullable R row = null;
        for (RecordedEvent event : recorded("the_same", payloads)) {
            row = projection.fold(row, event);
            rows.add(row);
        }
        return rows;
    }
}
