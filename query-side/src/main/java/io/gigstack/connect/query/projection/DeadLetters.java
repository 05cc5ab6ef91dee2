package io.gigstack.connect.query.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that a projection could not fold, kept where someone sees them. */
public final class DeadLetters {

    private static final String PARKED = """
            select distinct aggregate_id
            from   dead_letter
            where  projection = :projection
            and    aggregate_id = any(:keys)
            """;

    private static final String PARK = """
            insert into dead_letter (projection, position, aggregate_id, event_id, cause)
            values      (:projection, :position, :key, :event, :cause)
            on conflict do nothing
            """;

    private static final String COUNT = """
            select   projection, count(*) as letters
            from     dead_letter
            where    projection not like '%.%'
            group by projection
            """;

    private static final String DROP = "delete from dead_letter where projection = :projection";

    private static final String BECOME = """
            update dead_letter
            set    projection = :other
            where  projection = :projection
            """;

    private final JdbcClient jdbc;
    private final String generation;

    /** @param generation what is put behind a projection's name; nothing for the one that serves */
    public DeadLetters(JdbcClient jdbc, String generation) {
        this.jdbc = jdbc;
        this.generation = generation;
    }

    Set<String> parked(String projection, Collection<String> keys) {
        return new HashSet<>(jdbc.sql(PARKED)
                .param("projection", projection + generation)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void park(String projection, RecordedEvent event, String cause) {
        jdbc.sql(PARK)
                .param("projection", projection + generation)
                .param("position", event.position())
                .param("key", event.key())
                .param("event", event.id())
                .param("cause", cause)
                .update();
    }

    /** From here on they are those of another generation, whose own are dropped. */
    public void become(String projection, DeadLetters other) {
        other.drop(projection);
        jdbc.sql(BECOME)
                .param("projection", projection + generation)
                .param("other", projection + other.generation)
                .update();
    }

    public void drop(String projection) {
        jdbc.sql(DROP).param("projection", projection + generation).update();
    }

    /** How many events are parked by those who serve. Projections that have parked none are left out. */
    public Map<String, Long> count() {
        Map<String, Long> letters = new TreeMap<>();
        jdbc.sql(COUNT).query(row -> {
            letters.put(row.getString("projection"), row.getLong("letters"));
        });
        return letters;
    }
}
