package io.gigstack.connect.query.projection;

import java.util.Collection;
import java.util.List;

/** Where a projection keeps its rows. Each call is one statement, however many rows there are. */
public interface Table<R extends Row> {

    /** The rows of these aggregates; an aggregate that has none is left out. */
    List<R> load(Collection<String> keys);

    /** Writes these rows over what was there of their aggregates. */
    void save(Collection<R> rows);
}
