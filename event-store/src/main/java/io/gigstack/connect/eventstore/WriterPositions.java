package io.gigstack.connect.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far each writer has written. A reader that must see its own writes waits for this position, on whichever node it
 * asks. A writer is whatever the events' metadata names as their {@code actor}.
 */
public final class WriterPositions {

    /** The metadata entry that names the writer of an event. */
    static final String WRITER = "actor";

    private static final String LAST = """
            select writer, position
            from   writer_position
            where  writer = any (?)
            """;

    private static final String CATCH_UP = """
            insert into writer_position (writer, position)
            select      ?, coalesce(max(position), 0)
            from        event
            on conflict (writer) do update
            set         position = greatest(writer_position.position, excluded.position)
            returning   position
            """;

    private final JdbcTemplate jdbc;
    private final GroupRead<String, Long> lasts = new GroupRead<>(this::read);

    WriterPositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the last event that this writer has appended; -1 if it has appended none. */
    public long last(String writer) {
        return lasts.find(writer).orElse(-1L);
    }

    /**
     * Lets a writer see all that is written now, as if it had written the last event itself, for one that was told of what
     * others wrote.
     *
     * @return the position of the last event; 0 in an empty log
     */
    public long catchUp(String writer) {
        return Objects.requireNonNull(jdbc.queryForObject(CATCH_UP, Long.class, writer));
    }

    private Map<String, Long> read(Set<String> writers) {
        Map<String, Long> found = new HashMap<>();
        jdbc.query(
                LAST,
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                },
                (Object) writers.toArray(String[]::new));
        return found;
    }
}
