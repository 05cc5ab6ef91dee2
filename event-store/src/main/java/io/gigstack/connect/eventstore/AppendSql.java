package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.SqlArrays.bytes;
import static io.gigstack.connect.eventstore.SqlArrays.numbers;
import static io.gigstack.connect.eventstore.SqlArrays.texts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Writes what was admitted. Statements that need not wait for each other's results travel together. */
final class AppendSql {

    private static final String INSERT = """
            insert into event (position, event_id, aggregate_id, sequence_number, aggregate_type,
                               occurred_at, payload_type, payload_revision, payload, metadata)
            select      position, event_id, aggregate_id, sequence_number, aggregate_type,
                        occurred_at::timestamptz, payload_type, payload_revision, payload, metadata
            from        unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                               ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                        as new (position, event_id, aggregate_id, sequence_number, aggregate_type,
                                occurred_at, payload_type, payload_revision, payload, metadata);
            insert into writer_position (writer, position)
            select      writer, position
            from        unnest(?::text[], ?::bigint[]) as new (writer, position)
            on conflict (writer) do update
            set         position = excluded.position;
            select pg_notify('connect_event_store', ?);
            commit
            """;

    private static final String INSERT_RECEIPTS = """
            insert into receipt (scope, key, fingerprint, content)
            select      *
            from        unnest(?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String TAKE_CLAIM = """
            insert into claim (kind, value, owner)
            values      (?, ?, ?)
            on conflict do nothing
            """;

    private static final String GIVE_CLAIM_BACK = """
            delete from claim
            where       kind = ?
            and         value = ?
            and         owner = ?
            """;

    private static final String INSERT_KEYS = """
            insert into subject_key (subject, master_key, wrapped)
            select      *
            from        unnest(?::text[], ?::text[], ?::bytea[])
            """;

    private static final String DESTROY_KEYS = """
            delete from subject_key
            where       subject = any (?)
            """;

    private AppendSql() {}

    /** Writes all, and commits. */
    static void write(Connection connection, Admission admitted) throws SQLException {
        Extras extras = admitted.extras();
        insertReceipts(connection, extras.receipts());
        for (ClaimChange change : extras.claims()) {
            change(connection, change);
        }
        insertKeys(connection, extras.newKeys());
        destroyKeys(connection, extras.destroyedKeys());
        if (admitted.events().isEmpty()) {
            connection.commit();
        } else {
            insertAndCommit(connection, admitted);
        }
    }

    /** The commit travels with the events, and is not reached if one of them is refused. */
    private static void insertAndCommit(Connection connection, Admission admitted) throws SQLException {
        List<EventRow> events = admitted.events();
        Set<Map.Entry<String, Long>> writers = admitted.writers().entrySet();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(
                    1,
                    numbers(
                            connection,
                            LongStream.rangeClosed(admitted.firstPosition(), admitted.head())
                                    .boxed()
                                    .toList(),
                            position -> position));
            statement.setArray(2, texts(connection, events, EventRow::eventId));
            statement.setArray(3, texts(connection, events, EventRow::aggregateId));
            statement.setArray(4, numbers(connection, events, EventRow::sequence));
            statement.setArray(5, texts(connection, events, EventRow::aggregateType));
            statement.setArray(
                    6, texts(connection, events, event -> event.occurredAt().toString()));
            statement.setArray(7, texts(connection, events, EventRow::payloadType));
            statement.setArray(8, texts(connection, events, EventRow::payloadRevision));
            statement.setArray(9, bytes(connection, events, EventRow::payload));
            statement.setArray(10, bytes(connection, events, EventRow::metadata));
            statement.setArray(11, texts(connection, writers, Map.Entry::getKey));
            statement.setArray(12, numbers(connection, writers, Map.Entry::getValue));
            statement.setString(13, String.valueOf(admitted.head()));
            statement.execute();
        }
    }

    private static void insertReceipts(Connection connection, List<Receipt> receipts) throws SQLException {
        if (receipts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT_RECEIPTS)) {
            statement.setArray(1, texts(connection, receipts, Receipt::scope));
            statement.setArray(2, texts(connection, receipts, Receipt::key));
            statement.setArray(3, texts(connection, receipts, Receipt::fingerprint));
            statement.setArray(4, texts(connection, receipts, Receipt::content));
            statement.executeUpdate();
        }
    }

    private static void change(Connection connection, ClaimChange change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(change.taken() ? TAKE_CLAIM : GIVE_CLAIM_BACK)) {
            statement.setString(1, change.claim().kind());
            statement.setString(2, change.claim().value());
            statement.setString(3, change.claim().owner());
            statement.executeUpdate();
        }
    }

    private static void insertKeys(Connection connection, List<SubjectKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT_KEYS)) {
            statement.setArray(1, texts(connection, keys, SubjectKey::subject));
            statement.setArray(2, texts(connection, keys, SubjectKey::masterKey));
            statement.setArray(3, bytes(connection, keys, SubjectKey::wrapped));
            statement.executeUpdate();
        }
    }

    private static void destroyKeys(Connection connection, List<String> subjects) throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(DESTROY_KEYS)) {
            statement.setArray(1, texts(connection, subjects, subject -> subject));
            statement.executeUpdate();
        }
    }
}
