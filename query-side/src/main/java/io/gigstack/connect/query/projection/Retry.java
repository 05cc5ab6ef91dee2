package io.gigstack.connect.query.projection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds what is parked of one aggregate, in its order, as far as that goes. */
final class Retry<R extends Row> {

    private final Projection<R, ?> projection;
    private final Table<R> table;
    private final Savepoint savepoint;
    private String cause = "";

    Retry(Projection<R, ?> projection, Table<R> table, Savepoint savepoint) {
        this.projection = projection;
        this.table = table;
        this.savepoint = savepoint;
    }

    /** How many of these, from the first on, are folded now. If all at once can't be, halves tell which can. */
    int fold(List<RecordedEvent> events) {
        if (saves(events)) {
            return events.size();
        }
        if (events.size() == 1) {
            return 0;
        }
        int half = events.size() / 2;
        int first = fold(events.subList(0, half));
        return first < half ? first : half + fold(events.subList(half, events.size()));
    }

    /** Why the first one that is left can't be folded. */
    String cause() {
        return cause;
    }

    /** All of them, or none. */
    private boolean saves(List<RecordedEvent> events) {
        Map<String, R> before = new HashMap<>();
        table.load(projection.keys(events)).forEach(row -> before.put(row.key(), row));
        Map<String, R> rows = new HashMap<>(before);
        Map<String, R> changed = new LinkedHashMap<>();
        try {
            for (RecordedEvent event : events) {
                Map<String, R> folded = projection.fold(rows, event);
                rows.putAll(folded);
                changed.putAll(folded);
            }
        } catch (RuntimeException poisoned) {
            cause = String.valueOf(poisoned);
            return false;
        }
        cause = ProjectionBatch.REFUSED;
        return savepoint.succeeds(() -> table.save(Change.of(changed, before)));
    }
}
