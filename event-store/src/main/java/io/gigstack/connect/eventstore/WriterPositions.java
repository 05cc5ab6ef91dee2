package io.gigstack.connect.eventstore;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each writer has written. A reader that must see its own writes waits for this position, on whichever node it
 * asks. A writer is whatever the events' metadata names as their {@code actor}.
 */
public final class WriterPositions {

    /** The metadata entry that names the writer of an event. */
    static final String WRITER = "actor";

    private static final String LAST = """
            select position
            from   writer_position
            where  writer = :writer
            """;

    private final JdbcClient jdbc;

    WriterPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the last event that this writer has appended; -1 if it has appended none. */
    public long last(String writer) {
        return jdbc.sql(LAST)
                .param("writer", writer)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }
}
