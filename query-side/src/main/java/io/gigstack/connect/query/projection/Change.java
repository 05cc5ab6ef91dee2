package io.gigstack.connect.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction makes of a row.
 *
 * @param before the row as its table has it; null if it has none
 */
public record Change<R extends Row>(@Nullable R before, R after) {

    /**
     * What is made of these rows.
     *
     * @param rows what they become, by their keys
     * @param before those that there are
     */
    static <R extends Row> List<Change<R>> of(Map<String, R> rows, Map<String, R> before) {
        return rows.entrySet().stream()
                .map(row -> new Change<>(before.get(row.getKey()), row.getValue()))
                .toList();
    }

    /** What the rows become. */
    public static <R extends Row> List<R> after(Collection<Change<R>> changes) {
        return changes.stream().map(Change::after).toList();
    }

    /** A row that its table does not have yet. */
    public static <R extends Row> Change<R> first(R row) {
        return new Change<>(null, row);
    }
}
