package io.gigstack.connect.query.projection;

import org.jspecify.annotations.Nullable;

/** (row, event) → row. It uses nothing but its arguments. */
@FunctionalInterface
public interface Fold<R extends Row, E> {

    /**
     * The row after this event.
     *
     * @param row null before the aggregate's first event
     * @param version count of the aggregate's events up to this one
     */
    R apply(@Nullable R row, long version, E event);
}
