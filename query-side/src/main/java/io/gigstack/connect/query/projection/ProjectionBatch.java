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
public final class ProjectionBatch<R extends Row> {

    private static final Logger log = LoggerFactory.getLogger(ProjectionBatch.class);

    private final Projection<R, ?> projection;
    private final Table<R> table;
    private final DeadLetters deadLetters;
    private final Savepoint savepoint;
    private final List<RecordedEvent> events = new ArrayList<>();

    /** @param table of the generation that is folded into */
    public ProjectionBatch(Projection<R, ?> projection, Table<R> table, DeadLetters deadLetters, Savepoint savepoint) {
        this.projection = projection;
        this.table = table;
        this.deadLetters = deadLetters;
        this.savepoint = savepoint;
    }

    public void add(RecordedEvent event) {
        events.add(event);
    }

    /**
     * The rows are read first. That holds their table until the commit, so that no other generation takes its place
     * between them and their dead letters.
     */
    public void write() {
        Map<String, R> rows = new HashMap<>();
        table.load(keys()).forEach(row -> rows.put(row.key(), row));
        Set<String> aggregates = events.stream().map(RecordedEvent::key).collect(Collectors.toSet());
        Set<String> parked = new HashSet<>(deadLetters.parked(projection.name(), aggregates));
        Map<String, Map<String, R>> changed = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            if (parked.contains(event.key())) {
                deadLetters.park(projection.name(), event, "an earlier event of the same aggregate is parked");
                continue;
            }
            try {
                // All of an event's rows, or none.
                Map<String, R> folded = new HashMap<>();
                for (String key : projection.keys(event)) {
                    folded.put(key, projection.fold(key, rows.get(key), event));
                }
                rows.putAll(folded);
                changed.computeIfAbsent(event.key(), _ -> new LinkedHashMap<>()).putAll(folded);
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

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (RecordedEvent event : events) {
            try {
                keys.addAll(projection.keys(event));
            } catch (RuntimeException unreadable) {
                // It changes no row; folding it tells why.
            }
        }
        return keys;
    }

    /** All at once; or, if the database refuses a row for what it holds, those of each aggregate, to find which. */
    private void save(Map<String, Map<String, R>> rows) {
        List<R> all = rows.values().stream()
                .flatMap(ofAggregate -> ofAggregate.values().stream())
                .toList();
        if (all.isEmpty() || savepoint.succeeds(() -> table.save(all))) {
            return;
        }
        rows.forEach((aggregate, ofAggregate) -> {
            if (!savepoint.succeeds(() -> table.save(ofAggregate.values()))) {
                log.error("{} can't keep {}: its events are parked", projection.name(), aggregate);
                events.stream()
                        .filter(event -> event.key().equals(aggregate))
                        .forEach(event -> deadLetters.park(projection.name(), event, "the database refuses the row"));
            }
        });
    }
}
