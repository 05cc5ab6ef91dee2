package io.gigstack.connect.eventstore;

import java.util.HashMap;
import java.util.Map;
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

    private final JdbcTemplate jdbc;
    private final GroupRead<String, Long> lasts = new GroupRead<>(this::read);

    WriterPositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the last event that this writer has appended; -1 if it has appended none. */
    public long last(String writer) {
        return lasts.find(writer).orElse(-1L);
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
