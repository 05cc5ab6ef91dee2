package io.gigstack.connect.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log. Every read follows an index in its order: none sorts, none counts. */
final class EventTable {

    /** What {@link #read} reads, in its order. */
    static final String COLUMNS = """
            event_id, aggregate_id, sequence_number, aggregate_type,
            occurred_at, payload_type, payload_revision, payload, metadata""";

    private static final String BEHIND = """
            select   %s, position
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

    private static final String LAST_SEQUENCE = """
            select   sequence_number
            from     event
            where    aggregate_id = :aggregate
            order by sequence_number desc
            limit    1
            """;

    private static final String HEAD = "select coalesce(max(position), 0) from event";

    /** Times are those of the nodes' clocks, and need not grow with positions. */
    private static final String LAST_BEFORE = """
            select coalesce(min(position) - 1, (select coalesce(max(position), 0) from event))
            from   event
            where  occurred_at >= :time
            """;

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events behind a position, in their order, at most so many. */
    List<TrackedDomainEventData<byte[]>> behind(long position, int most) {
        return jdbc.sql(BEHIND)
                .param("position", position)
                .param("most", most)
                .query((row, _) ->
                        new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong(10)), read(row)))
                .list();
    }

    /** The events of an aggregate from a sequence on, in their order, at most so many. */
    List<EventRow> of(String aggregate, long firstSequence, int most) {
        return jdbc.sql(OF_AGGREGATE)
                .param("aggregate", aggregate)
                .param("first", firstSequence)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Long> lastSequence(String aggregate) {
        return jdbc.sql(LAST_SEQUENCE)
                .param("aggregate", aggregate)
                .query(Long.class)
                .optional();
    }

    /** Position of the last event; 0 in an empty log. */
    long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    /** The position behind which the first event of this time or later stands. */
    long before(Instant time) {
        return jdbc.sql(LAST_BEFORE)
                .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}
