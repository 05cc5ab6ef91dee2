package io.gigstack.connect.query.projection;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.TestNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A projection of the tests' own with its table, its token and its kind of aggregates, over the log and the database of
 * a node.
 */
final class Tallying {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final TestNode node;
    final String name = "tally_" + COUNT.incrementAndGet();
    final TallyTable table;
    private final Map<String, AtomicInteger> folds = new ConcurrentHashMap<>();

    Tallying(TestNode node) {
        this.node = node;
        TallyTable.create(node.readModelsTemplate(), name);
        this.table = new TallyTable(node.readModelsTemplate(), name);
        // As the migration does it for the others.
        node.readModels()
                .sql("insert into token (processor_name, segment, timestamp) values (:name, 0, '1970-01-01T00:00:00Z')")
                .param("name", name)
                .update();
    }

    Projection<Tally, TeamRenamed> projection() {
        return Projection.ofAggregates(name, name, TeamRenamed.class, TeamRenamed::teamId, this::fold, _ -> table);
    }

    private Tally fold(@Nullable Tally row, long version, TeamRenamed event) {
        folds.computeIfAbsent(event.teamId() + "." + version, _ -> new AtomicInteger())
                .incrementAndGet();
        return Tally.fold(row, version, event);
    }

    /** The events that were folded more than once. */
    List<String> foldedAgain() {
        return folds.entrySet().stream()
                .filter(fold -> fold.getValue().get() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The id of what the test calls so. */
    String id(String key) {
        return name + "." + key;
    }

    /** Appends the next names of one aggregate in one transaction, and gives the position of the last one. */
    long append(String key, String... names) {
        return node.log()
                .append(
                        name,
                        id(key),
                        Stream.of(names)
                                .map(next -> new TeamRenamed(id(key), next, Instant.EPOCH))
                                .toList());
    }

    void awaitPosition(long position) {
        Eventually.holds(name + " has come to " + position, () -> position() >= position);
    }

    /** How far the token says that it has come. */
    long position() {
        return new ProjectionProgress(node.readModels()).position(name);
    }

    long letters() {
        return node.bean(DeadLetters.class).count().getOrDefault(name, 0L);
    }

    String owner() {
        return node.readModels()
                .sql("select coalesce(owner, '') from token where processor_name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
