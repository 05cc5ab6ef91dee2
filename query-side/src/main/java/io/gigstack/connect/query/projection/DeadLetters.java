package io.gigstack.connect.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    private static final String PAGE = """
            select   position, aggregate_id, event_id, cause, parked_at
            from     dead_letter
            where    projection = :projection
            and      position > :after
            order by position
            limit    :limit
            """;

    private static final String OF = """
            select   position, aggregate_id, event_id, cause, parked_at
            from     dead_letter
            where    projection = :projection
            and      aggregate_id = :key
            order by position
            """;

    private static final String OF_EVENT = """
            select   position, aggregate_id, event_id, cause, parked_at
            from     dead_letter
            where    projection = :projection
            and      event_id = :event
            """;

    private static final String AGGREGATES = """
            select   aggregate_id
            from     dead_letter
            where    projection = :projection
            group by aggregate_id
            order by min(position)
            """;

    private static final String BLAME = """
            update dead_letter
            set    cause = :cause
            where  projection = :projection
            and    position = :position
            """;

    private static final String REMOVE = """
            delete from dead_letter
            where  projection = :projection
            and    position = any(:positions)
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

    /** Those behind this position, oldest first. */
    List<DeadLetter> page(String projection, long after, int limit) {
        return jdbc.sql(PAGE)
                .param("projection", projection + generation)
                .param("after", after)
                .param("limit", limit)
                .query(DeadLetters::letter)
                .list();
    }

    /** All of one aggregate, oldest first. */
    List<DeadLetter> of(String projection, String key) {
        return jdbc.sql(OF)
                .param("projection", projection + generation)
                .param("key", key)
                .query(DeadLetters::letter)
                .list();
    }

    /** That of one event, if it is parked. */
    List<DeadLetter> ofEvent(String projection, String event) {
        return jdbc.sql(OF_EVENT)
                .param("projection", projection + generation)
                .param("event", event)
                .query(DeadLetters::letter)
                .list();
    }

    /** The aggregates of which something is parked; the one that has waited longest comes first. */
    List<String> aggregates(String projection) {
        return jdbc.sql(AGGREGATES)
                .param("projection", projection + generation)
                .query(String.class)
                .list();
    }

    /** This is why it is parked now. */
    void blame(String projection, DeadLetter letter, String cause) {
        jdbc.sql(BLAME)
                .param("projection", projection + generation)
                .param("position", letter.position())
                .param("cause", cause)
                .update();
    }

    void remove(String projection, List<DeadLetter> letters) {
        jdbc.sql(REMOVE)
                .param("projection", projection + generation)
                .param("positions", letters.stream().map(DeadLetter::position).toArray(Long[]::new))
                .update();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getLong("position"),
                row.getString("aggregate_id"),
                row.getString("event_id"),
                null,
                null,
                row.getString("cause"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
