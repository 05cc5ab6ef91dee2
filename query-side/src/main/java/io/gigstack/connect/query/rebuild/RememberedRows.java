package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.projection.Change;
import io.gigstack.connect.query.projection.Row;
import io.gigstack.connect.query.projection.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that only one writes to, who therefore knows what it last wrote: what has changed of late is not read again. It
 * is right as long as every transaction commits, and forgets everything otherwise.
 */
final class RememberedRows<R extends Row> implements Table<R> {

    private static final int MOST = 6_000;

    private final Table<R> table;
    private final Map<String, R> rows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, R> eldest) {
            return size() > MOST;
        }
    };

    RememberedRows(Table<R> table) {
        this.table = table;
    }

    void forget() {
        rows.clear();
    }

    @Override
    public List<String> names() {
        return table.names();
    }

    @Override
    public List<R> load(Collection<String> keys) {
        List<R> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String key : keys) {
            R row = rows.get(key);
            if (row == null) {
                unknown.add(key);
            } else {
                found.add(row);
            }
        }
        if (!unknown.isEmpty()) {
            found.addAll(table.load(unknown));
        }
        return found;
    }

    @Override
    public void save(Collection<Change<R>> changes) {
        table.save(changes);
        Change.after(changes).forEach(row -> rows.put(row.key(), row));
    }
}
