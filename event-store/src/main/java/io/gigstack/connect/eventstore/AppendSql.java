package io.gigstack.connect.eventstore;

import io.gigstack.connect.eventstore.Append.ClaimChange;
import io.gigstack.connect.eventstore.Stored.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The statements of an append. Statements that need not wait for each other's results travel together. */
final class AppendSql {

    /**
     * The lock stands in a statement of its own: a statement sees what was committed before it began, and the second one
     * begins when the lock is given.
     */
    private static final String LOCK_AND_LOOK = """
            select pg_advisory_xact_lock(hashtext('connect.event_store.append'));
            select   touched.id, (select   sequence_number
                                  from     event
                                  where    aggregate_id = touched.id
                                  order by sequence_number desc
                                  limit    1)
            from     unnest(?::text[]) as touched (id)
            union all
            select   null, (select coalesce(max(position), 0) from event)
            """;

    private static final String WRITTEN_BEFORE = """
            select event_id, position
            from   event
            where  event_id = any (?)
            """;

    private static final String RECEIPTS = """
            select scope, key
            from   receipt
            join   unnest(?::text[], ?::text[]) as asked (scope, key) using (scope, key)
            """;

    private static final String CLAIMS = """
            select kind, value, owner
            from   claim
            join   unnest(?::text[], ?::text[]) as asked (kind, value) using (kind, value)
            """;

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
            select pg_notify('connect_event_store', '')
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

    private AppendSql() {}

    static Stored lockAndLook(Connection connection, List<Append> batch, boolean again) throws SQLException {
        Map<String, Long> lastSequences = new HashMap<>();
        long head = 0;
        try (PreparedStatement statement = connection.prepareStatement(LOCK_AND_LOOK)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            events(batch).map(EventRow::aggregateId).distinct().toArray()));
            statement.execute();
            statement.getMoreResults();
            try (ResultSet found = statement.getResultSet()) {
                while (found.next()) {
                    String aggregate = found.getString(1);
                    long number = found.getLong(2);
                    if (aggregate == null) {
                        head = number;
                    } else if (!found.wasNull()) {
                        lastSequences.put(aggregate, number);
                    }
                }
            }
        }
        return new Stored(
                head,
                lastSequences,
                again ? writtenBefore(connection, batch) : Map.of(),
                receipts(connection, batch),
                owners(connection, batch));
    }

    private static Stream<EventRow> events(List<Append> batch) {
        return batch.stream().flatMap(append -> append.events().stream());
    }

    private static Map<String, Long> writtenBefore(Connection connection, List<Append> batch) throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(WRITTEN_BEFORE)) {
            statement.setArray(1, texts(connection, events(batch).toList(), EventRow::eventId));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    positions.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return positions;
    }

    private static Set<Name> receipts(Connection connection, List<Append> batch) throws SQLException {
        List<Name> asked = batch.stream()
                .flatMap(append -> append.receipts().stream())
                .map(Name::of)
                .toList();
        Set<Name> names = new HashSet<>();
        if (!asked.isEmpty()) {
            try (PreparedStatement statement = ask(connection, RECEIPTS, asked);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(new Name(found.getString(1), found.getString(2)));
                }
            }
        }
        return names;
    }

    private static Map<Name, String> owners(Connection connection, List<Append> batch) throws SQLException {
        List<Name> asked = batch.stream()
                .flatMap(append -> append.claims().stream())
                .map(change -> Name.of(change.claim()))
                .toList();
        Map<Name, String> owners = new HashMap<>();
        if (!asked.isEmpty()) {
            try (PreparedStatement statement = ask(connection, CLAIMS, asked);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    owners.put(new Name(found.getString(1), found.getString(2)), found.getString(3));
                }
            }
        }
        return owners;
    }

    private static PreparedStatement ask(Connection connection, String sql, List<Name> names) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, texts(connection, names, Name::group));
        statement.setArray(2, texts(connection, names, Name::name));
        return statement;
    }

    static void write(Connection connection, Admission admitted) throws SQLException {
        insert(connection, admitted);
        insertReceipts(connection, admitted.receipts());
        for (ClaimChange change : admitted.claims()) {
            change(connection, change);
        }
    }

    private static void insert(Connection connection, Admission admitted) throws SQLException {
        List<EventRow> events = admitted.events();
        if (events.isEmpty()) {
            return;
        }
        Set<Map.Entry<String, Long>> writers = admitted.writers().entrySet();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            LongStream.rangeClosed(admitted.firstPosition(), admitted.head())
                                    .boxed()
                                    .toArray()));
            statement.setArray(2, texts(connection, events, EventRow::eventId));
            statement.setArray(3, texts(connection, events, EventRow::aggregateId));
            statement.setArray(4, array(connection, "bigint", events, EventRow::sequence));
            statement.setArray(5, texts(connection, events, EventRow::aggregateType));
            statement.setArray(
                    6, texts(connection, events, event -> event.occurredAt().toString()));
            statement.setArray(7, texts(connection, events, EventRow::payloadType));
            statement.setArray(8, texts(connection, events, EventRow::payloadRevision));
            statement.setArray(9, bytes(connection, events, EventRow::payload));
            statement.setArray(10, bytes(connection, events, EventRow::metadata));
            statement.setArray(11, texts(connection, writers, Map.Entry::getKey));
            statement.setArray(12, array(connection, "bigint", writers, Map.Entry::getValue));
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

    private static <T> java.sql.Array texts(Connection connection, Collection<T> rows, Function<T, String> column)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    private static <T> java.sql.Array bytes(Connection connection, Collection<T> rows, Function<T, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, Collection<T> rows, Function<T, Long> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray(Long[]::new));
    }
}
