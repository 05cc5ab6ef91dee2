package io.gigstack.connect.eventstore;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest snapshot of each aggregate. */
final class SnapshotTable {

    private static final String FIND = """
            select %s
            from   snapshot
            where  aggregate_id = :aggregate
            """.formatted(EventTable.COLUMNS);

    /** One that comes late, from another node or thread, does not replace a newer one. */
    private static final String STORE = """
            insert into snapshot (%s)
            values      (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (aggregate_id) do update
            set         event_id = excluded.event_id,
                        sequence_number = excluded.sequence_number,
                        occurred_at = excluded.occurred_at,
                        payload_type = excluded.payload_type,
                        payload_revision = excluded.payload_revision,
                        payload = excluded.payload,
                        metadata = excluded.metadata
            where       excluded.sequence_number > snapshot.sequence_number
            """.formatted(EventTable.COLUMNS);

    private final JdbcClient jdbc;

    SnapshotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EventRow> find(String aggregate) {
        return jdbc.sql(FIND)
                .param("aggregate", aggregate)
                .query((row, _) -> EventTable.read(row))
                .optional();
    }

    void store(EventRow snapshot) {
        jdbc.sql(STORE)
                .params(
                        snapshot.eventId(),
                        snapshot.aggregateId(),
                        snapshot.sequence(),
                        snapshot.aggregateType(),
                        OffsetDateTime.ofInstant(snapshot.occurredAt(), ZoneOffset.UTC),
                        snapshot.payloadType(),
                        snapshot.payloadRevision(),
                        snapshot.payload(),
                        snapshot.metadata())
                .update();
    }
}
