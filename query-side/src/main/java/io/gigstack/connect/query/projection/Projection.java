package io.gigstack.connect.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * A read model with one row for each aggregate of a type: a fold, and the table that keeps its rows.
 *
 * @param name its name, which is also that of its table and of its processor
 * @param aggregateType the type of the aggregates whose events it folds
 * @param vocabulary the events of such an aggregate
 * @param <R> the row
 * @param <E> the events
 */
public record Projection<R extends Row, E>(
        String name, String aggregateType, Class<E> vocabulary, Fold<R, E> fold, Table<R> table) {

    /** The row after this event. An event that the row has folded before changes nothing. */
    R fold(@Nullable R row, RecordedEvent event) {
        if (event.payload() instanceof RuntimeException unreadable) {
            throw unreadable;
        }
        return row != null && event.version() <= row.version()
                ? row
                : fold.apply(row, event.version(), vocabulary.cast(event.payload()));
    }
}
