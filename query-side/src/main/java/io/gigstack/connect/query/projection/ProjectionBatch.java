package io.gigstack.connect.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one transaction. An event that can't be folded is parked together with all later ones of its
 * aggregate, so that order is kept and the other aggregates go on.
 */
final class ProjectionBatch<R extends Row> {

    private static final Logger log = LoggerFactory.getLogger(ProjectionBatch.class);

    private final Projection<R, ?> projection;
    private final DeadLetters deadLetters;
    private final Savepoint savepoint;
    private final List<RecordedEvent> events = new ArrayList<>();

    ProjectionBatch(Projection<R, ?> projection, DeadLetters deadLetters, Savepoint savepoint) {
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.savepoint = savepoint;
    }

    void add(RecordedEvent event) {
        events.add(event);
    }

    void write() {
        Set<String> keys = events.stream().map(RecordedEvent::key).collect(Collectors.toSet());
        Set<String> parked = new HashSet<>(deadLetters.parked(projection.name(), keys));
        Map<String, R> rows = new HashMap<>();
        projection.table().load(keys).forEach(row -> rows.put(row.key(), row));
        Map<String, R> changed = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            if (parked.contains(event.key())) {
                deadLetters.park(projection.name(), event, "an earlier event of the same aggregate is parked");
                continue;
            }
            try {
                R row = projection.fold(rows.get(event.key()), event);
                rows.put(event.key(), row);
                changed.put(event.key(), row);
            } catch (RuntimeException poisoned) {
                log.error(
                        "{} can't fold event {} at position {}: parked",
                        projection.name(),
                        event.id(),
                        event.position(),
                        poisoned);
                deadLetters.park(projection.name(), event, String.valueOf(poisoned));
                parked.add(event.key());
            }
        }
        save(changed);
    }

    /** All at once; or, if the database refuses a row for what it holds, each for itself to find which. */
    private void save(Map<String, R> rows) {
        if (rows.isEmpty() || savepoint.succeeds(() -> projection.table().save(rows.values()))) {
            return;
        }
        rows.forEach((key, row) -> {
            if (!savepoint.succeeds(() -> projection.table().save(List.of(row)))) {
                log.error("{} can't keep {}: its events are parked", projection.name(), key);
                events.stream()
                        .filter(event -> event.key().equals(key))
                        .forEach(event -> deadLetters.park(projection.name(), event, "the database refuses the row"));
            }
        });
    }
}
