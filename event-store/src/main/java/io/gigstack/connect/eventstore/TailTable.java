package io.gigstack.connect.eventstore;

import io.gigstack.connect.eventstore.Tail.Behind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the tails of many aggregates with one statement, which sees all of them at the same moment. */
final class TailTable {

    /** For each aggregate a walk down the index of snapshots and one down that of events, from the last known one on. */
    static final String FIND = """
            select     found.*, number
            from       unnest(?::text[], ?::bigint[], ?::bigint[]) with ordinality
                       as asked (of_aggregate, known_snapshot, known_event, number)
            left join  lateral (
                           select  %1$s
                           from    snapshot
                           where   aggregate_id = of_aggregate
                           and     sequence_number > known_snapshot
                           limit   1
                       ) as newer on true
            cross join lateral (
                           select  newer.*, true
                           where   newer.event_id is not null
                           union all
                           (
                           select   %1$s, false
                           from     event
                           where    aggregate_id = of_aggregate
                           and      sequence_number > greatest(known_event, newer.sequence_number)
                           order by sequence_number
                           limit    ?
                           )
                       ) as found
            """.formatted(EventTable.COLUMNS);

    private final JdbcTemplate jdbc;
    private final int most;

    /** @param most events that are read at once of an aggregate */
    TailTable(JdbcTemplate jdbc, int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    /** The tails of these aggregates; of those of which there is nothing new, none. */
    Map<Behind, Tail> find(Set<Behind> asked) {
        List<Behind> questions = List.copyOf(asked);
        Map<Behind, List<Row>> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    found.computeIfAbsent(questions.get(row.getInt(11) - 1), _ -> new ArrayList<>())
                            .add(new Row(EventTable.read(row), row.getBoolean(10)));
                },
                questions.stream().map(Behind::aggregate).toArray(String[]::new),
                numbers(questions, Behind::snapshot),
                numbers(questions, Behind::event),
                most);
        Map<Behind, Tail> tails = new HashMap<>();
        found.forEach((question, rows) -> tails.put(question, tail(rows)));
        return tails;
    }

    private static Long[] numbers(Collection<Behind> questions, Function<Behind, Long> column) {
        return questions.stream().map(column).toArray(Long[]::new);
    }

    private static Tail tail(List<Row> rows) {
        @Nullable
        EventRow snapshot =
                rows.stream().filter(Row::isSnapshot).map(Row::row).findFirst().orElse(null);
        // They come in their order, but no database promises the order of what nobody sorts.
        List<EventRow> events = rows.stream()
                .filter(row -> !row.isSnapshot())
                .map(Row::row)
                .sorted(Comparator.comparingLong(EventRow::sequence))
                .toList();
        return new Tail(snapshot, events);
    }

    private record Row(EventRow row, boolean isSnapshot) {}
}
