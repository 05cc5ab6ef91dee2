package io.gigstack.connect.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of tallies, which a test can make fail after it has written. */
final class TallyTable implements Table<Tally> {

    private final JdbcTemplate template;
    private final String name;
    private final Columns<Tally> columns = new Columns<Tally>()
            .and("text", Tally::key)
            .and("bigint", Tally::version)
            .and("text", tally -> String.join(",", tally.names()));
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean failing;

    TallyTable(JdbcTemplate template, String name) {
        this.template = template;
        this.name = name;
    }

    static void create(JdbcTemplate template, String name) {
        template.execute("""
                create table if not exists %s (
                    key      text   primary key,
                    version  bigint not null,
                    names    text   not null
                )
                """.formatted(name));
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<Tally> load(Collection<String> keys) {
        return JdbcClient.create(template)
                .sql("select key, version, names from %s where key = any(:keys)".formatted(name))
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> new Tally(
                        row.getString("key"),
                        row.getLong("version"),
                        List.of(row.getString("names").split(",", -1))))
                .list();
    }

    @Override
    public void save(Collection<Tally> rows) {
        columns.update(template, """
                insert into %s (key, version, names)
                select      *
                from        unnest(?::text[], ?::bigint[], ?::text[])
                on conflict (key) do update
                set         version = excluded.version,
                            names   = excluded.names
                """.formatted(name), rows);
        if (failing) {
            failures.incrementAndGet();
            throw new IllegalStateException("as the test wants it, after the rows were written");
        }
    }

    void fail(boolean always) {
        failing = always;
    }

    int failures() {
        return failures.get();
    }

    /** All names by what the test calls it. */
    Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        template.query("select split_part(key, '.', 2), names from " + name, row -> {
            content.put(row.getString(1), row.getString("names"));
        });
        return content;
    }
}
