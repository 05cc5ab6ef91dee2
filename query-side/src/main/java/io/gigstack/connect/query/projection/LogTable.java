package io.gigstack.connect.query.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log, as one who looks how far the projections are sees it. */
final class LogTable {

    private static final String HEAD = "select coalesce(max(position), 0) from event";

    private static final String FIRST_BEHIND = """
            select   occurred_at
            from     event
            where    position > :position
            order by position
            limit    1
            """;

    private final JdbcClient jdbc;

    LogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Position of the last event; 0 in an empty log. */
    long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    /** When the first event behind this position happened. */
    Optional<Instant> firstBehind(long position) {
        return jdbc.sql(FIRST_BEHIND)
                .param("position", position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
