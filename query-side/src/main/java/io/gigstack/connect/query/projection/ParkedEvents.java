package io.gigstack.connect.query.projection;

import io.gigstack.connect.query.projection.OperationRefused.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator can do about the events that a projection could not fold, on whichever node. While something is done,
 * nobody else folds that projection: live events wait until it is over.
 */
public final class ParkedEvents {

    private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);

    private final Map<String, Projection<?, ?>> projections;
    private final EventStorageEngine events;
    private final JdbcTemplate readModels;
    private final TransactionTemplate transaction;
    private final DeadLetters letters;
    private final ProjectionTable standing;
    private final TokenTable tokens;
    private final EventNameTable names;

    ParkedEvents(
            List<Projection<?, ?>> projections,
            EventStorageEngine events,
            JdbcTemplate readModels,
            TransactionTemplate transaction,
            JdbcClient eventStore) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.events = events;
        this.readModels = readModels;
        this.transaction = transaction;
        JdbcClient jdbc = JdbcClient.create(readModels);
        this.letters = new DeadLetters(jdbc, "");
        this.standing = new ProjectionTable(jdbc);
        this.tokens = new TokenTable(jdbc);
        this.names = new EventNameTable(eventStore);
    }

    /**
     * What is parked, in the order of the log.
     *
     * @param after the position of the last one of the page before; 0 for the first page
     */
    public List<DeadLetter> page(String projection, long after, int limit) {
        return names.name(letters.page(known(projection).name(), after, limit));
    }

    /** How many events are parked. */
    public long count(String projection) {
        return letters.count().getOrDefault(known(projection).name(), 0L);
    }

    /** Folds all that is parked, one aggregate after the other. */
    public Retried retryAll(String projection) {
        Projection<?, ?> known = known(projection);
        return letters.aggregates(projection).stream()
                .map(aggregate -> retry(known, aggregate))
                .reduce(Retried.NOTHING, Retried::and);
    }

    /**
     * Folds what is parked of an aggregate, in its order. What can't be folded still stays with all that is behind it, and
     * with the cause of today.
     */
    public Retried retry(String projection, String aggregateId) {
        Retried retried = retry(known(projection), aggregateId);
        if (retried.equals(Retried.NOTHING)) {
            throw new OperationRefused(projection, Reason.NOT_PARKED);
        }
        return retried;
    }

    private <R extends Row> Retried retry(Projection<R, ?> projection, String aggregateId) {
        Table<R> table = projection.table().apply(readModels);
        return alone(projection, table, () -> {
            List<DeadLetter> parked = letters.of(projection.name(), aggregateId);
            if (parked.isEmpty()) {
                return Retried.NOTHING;
            }
            Retry<R> retry = new Retry<>(projection, table, new Savepoint(JdbcClient.create(readModels)));
            int folded = retry.fold(read(aggregateId, parked));
            letters.remove(projection.name(), parked.subList(0, folded));
            if (folded < parked.size()) {
                letters.blame(projection.name(), parked.get(folded), retry.cause());
            }
            log.info(
                    "{}: {} of {} parked events of {} are folded",
                    projection.name(),
                    folded,
                    parked.size(),
                    aggregateId);
            return new Retried(folded, parked.size() - folded);
        });
    }

    /** The events of these letters, as the log has them. */
    private List<RecordedEvent> read(String aggregateId, List<DeadLetter> parked) {
        Set<String> ids = parked.stream().map(DeadLetter::eventId).collect(Collectors.toSet());
        var found = events.readEvents(aggregateId)
                .asStream()
                .filter(event -> ids.contains(event.getIdentifier()))
                .toList();
        if (found.size() != parked.size()) {
            throw new IllegalStateException("the log lacks events of %s that are parked".formatted(aggregateId));
        }
        return IntStream.range(0, found.size())
                .mapToObj(i -> RecordedEvent.of(found.get(i), parked.get(i).position()))
                .toList();
    }

    /**
     * Gives an event up: what it has changed is missing in this read model until that is rebuilt. The later ones of its
     * aggregate stay parked, and can be retried then.
     */
    public void discard(String projection, String eventId) {
        discard(known(projection), () -> letters.ofEvent(projection, eventId));
    }

    /** Gives up all that is parked of an aggregate, in the same sense. */
    public int discardAll(String projection, String aggregateId) {
        return discard(known(projection), () -> letters.of(projection, aggregateId));
    }

    private <R extends Row> int discard(Projection<R, ?> projection, Supplier<List<DeadLetter>> which) {
        List<DeadLetter> discarded = alone(projection, projection.table().apply(readModels), () -> {
            List<DeadLetter> parked = which.get();
            letters.remove(projection.name(), parked);
            return parked;
        });
        if (discarded.isEmpty()) {
            throw new OperationRefused(projection.name(), Reason.NOT_PARKED);
        }
        discarded.forEach(letter -> log.warn(
                "{} does without event {} of {} at position {} until it is rebuilt: discarded",
                projection.name(),
                letter.eventId(),
                letter.aggregateId(),
                letter.position()));
        return discarded.size();
    }

    private <R extends Row, T> T alone(Projection<R, ?> projection, Table<R> table, Supplier<T> work) {
        return transaction.execute(_ -> {
            tokens.hold(projection.name());
            tokens.holdTables(table.names());
            if (standing.turn(projection.name()).version() > projection.version()) {
                throw new OperationRefused(projection.name(), Reason.BUILT_BY_LATER_VERSION);
            }
            return work.get();
        });
    }

    private Projection<?, ?> known(String name) {
        Projection<?, ?> projection = projections.get(name);
        if (projection == null) {
            throw new OperationRefused(name, Reason.UNKNOWN_PROJECTION);
        }
        return projection;
    }
}
