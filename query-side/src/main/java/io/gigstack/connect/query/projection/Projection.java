package io.gigstack.connect.query.projection;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A read model with one row for each aggregate of a type: a pure fold, and the table that keeps its rows.
 *
 * @param <R> the row
 */
public interface Projection<R> {

    /** Its name, which is also that of its table and of its processor. */
    String name();

    /** The type of the aggregates whose events it folds. */
    String aggregateType();

    /**
     * The row after this event. It uses nothing but its arguments. An event that the row has folded before changes
     * nothing.
     */
    R fold(@Nullable R row, RecordedEvent event);

    Map<String, R> load(Collection<String> keys);

    void save(Collection<R> rows);
}
