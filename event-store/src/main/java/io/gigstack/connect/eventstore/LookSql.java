package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.SqlArrays.texts;

import io.gigstack.connect.eventstore.Stored.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes the lock, and looks at what is stored of that which a batch touches. */
final class LookSql {

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

    private LookSql() {}

    static Stored lockAndLook(Connection connection, List<Append> batch, boolean again) throws SQLException {
        Map<String, Long> lastSequences = new HashMap<>();
        long head = 0;
        try (PreparedStatement statement = connection.prepareStatement(LOCK_AND_LOOK)) {
            statement.setArray(
                    1,
                    texts(
                            connection,
                            events(batch).map(EventRow::aggregateId).distinct().toList(),
                            aggregate -> aggregate));
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
                .flatMap(append -> append.extras().receipts().stream())
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
                .flatMap(append -> append.extras().claims().stream())
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
}
