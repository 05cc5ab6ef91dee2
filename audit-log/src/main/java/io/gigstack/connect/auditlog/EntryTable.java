package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads events as they are stored: nothing is upcast, nothing opened. */
final class EntryTable {

    private static final String COLUMNS = """
            position, event_id, aggregate_type, aggregate_id, sequence_number,
            occurred_at, payload_type, payload_revision, payload, metadata""";

    private static final String BEHIND = """
            select   %s
            from     event
            where    position > :position
            order by position
            limit    :most
            """.formatted(COLUMNS);

    private static final String OF_AGGREGATE = """
            select   %s
            from     event
            where    aggregate_id = :aggregate
            and      sequence_number >= :first
            order by sequence_number
            limit    :most
            """.formatted(COLUMNS);

    private static final String FIND = """
            select %s
            from   event
            where  event_id = :id
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those behind a position, in their order, at most so many. */
    List<Entry> behind(long position, int most) {
        return jdbc.sql(BEHIND)
                .param("position", position)
                .param("most", most)
                .query(EntryTable::read)
                .list();
    }

    /** Those of an aggregate from a sequence on, in their order, at most so many. */
    List<Entry> of(String aggregate, long firstSequence, int most) {
        return jdbc.sql(OF_AGGREGATE)
                .param("aggregate", aggregate)
                .param("first", firstSequence)
                .param("most", most)
                .query(EntryTable::read)
                .list();
    }

    Optional<Entry> find(String id) {
        return jdbc.sql(FIND).param("id", id).query(EntryTable::read).optional();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10));
    }
}
