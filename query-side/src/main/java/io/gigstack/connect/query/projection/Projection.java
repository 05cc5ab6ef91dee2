package io.gigstack.connect.query.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A read model: a fold, and the table that keeps its rows. There may be several such tables, of which one serves.
 *
 * @param name its name, which is also that of its processor
 * @param aggregateType the type of the aggregates whose events it folds
 * @param vocabulary the events of such an aggregate
 * @param keys of the rows that an event changes
 * @param table makes its table where a connection finds it
 * @param <R> the row
 * @param <E> the events
 */
public record Projection<R extends Row, E>(
        String name,
        String aggregateType,
        Class<E> vocabulary,
        Keys<E> keys,
        KeyedFold<R, E> fold,
        Function<JdbcTemplate, Table<R>> table) {

    /** Which rows an event changes. */
    @FunctionalInterface
    public interface Keys<E> {
        List<String> of(E event);
    }

    /** A fold that has to know which of an event's rows it folds. */
    @FunctionalInterface
    public interface KeyedFold<R extends Row, E> {
        R apply(String key, @Nullable R row, long version, E event);
    }

    /** One with a row for each aggregate. */
    public static <R extends Row, E> Projection<R, E> ofAggregates(
            String name,
            String aggregateType,
            Class<E> vocabulary,
            Function<E, String> aggregate,
            Fold<R, E> fold,
            Function<JdbcTemplate, Table<R>> table) {
        return new Projection<>(
                name,
                aggregateType,
                vocabulary,
                event -> List.of(aggregate.apply(event)),
                (_, row, version, event) -> fold.apply(row, version, event),
                table);
    }

    /** The keys of the rows that this event changes. */
    List<String> keys(RecordedEvent event) {
        return keys.of(payload(event));
    }

    /** The row after this event. An event that the row has folded before changes nothing. */
    R fold(String key, @Nullable R row, RecordedEvent event) {
        return row != null && event.version() <= row.version()
                ? row
                : fold.apply(key, row, event.version(), payload(event));
    }

    private E payload(RecordedEvent event) {
        if (event.payload() instanceof RuntimeException unreadable) {
            throw unreadable;
        }
        return vocabulary.cast(event.payload());
    }
}
