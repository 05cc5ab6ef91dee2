package io.gigstack.connect.query.projection;

import java.util.Collection;
import java.util.List;

/** Where a projection keeps its rows. Each call is one statement a table, however many rows there are. */
public interface Table<R extends Row> {

    /** The names of its tables in the database, in the order in which {@link #load} reads them. */
    List<String> names();

    /** The rows of these keys; a key that has none is left out. */
    List<R> load(Collection<String> keys);

    /** Writes these rows over what was there under their keys. */
    void save(Collection<R> rows);
}
