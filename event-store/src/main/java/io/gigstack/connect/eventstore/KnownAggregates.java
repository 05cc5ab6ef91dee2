package io.gigstack.connect.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gigstack.connect.eventstore.KnownAggregate.KnownEvent;
import io.gigstack.connect.eventstore.Tail.Behind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * Loads aggregates. What has been read of one is kept, since it can't change any more; but every load asks the database
 * for what is behind it, so it misses nothing that any node has committed, and keeps nothing that isn't. The commands
 * that load at the same moment ask together.
 *
 * <p>An aggregate of which there is nothing is never kept, and one with more events behind its snapshot than are read at
 * once isn't either: it is read as it is folded, in batches.
 */
final class KnownAggregates {

    /** Most events of an aggregate that are kept, and that are read at once. A team has a snapshot every 100. */
    static final int MOST_EVENTS = 200;

    /** Most aggregates that are asked for at once. If none is known, and all their events are large, that is some 50 MiB. */
    private static final int MOST_TOGETHER = 16;

    private final PostgresEventStorageEngine engine;
    private final GroupRead<Behind, Tail> tails;
    private final Cache<String, KnownAggregate> known;

    /** @param mostBytes of the heap that what is kept may take */
    KnownAggregates(PostgresEventStorageEngine engine, Function<Set<Behind>, Map<Behind, Tail>> tails, long mostBytes) {
        this.engine = engine;
        this.tails = new GroupRead<>(tails, MOST_TOGETHER);
        this.known = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String _, KnownAggregate aggregate) -> Math.toIntExact(aggregate.bytes()))
                // Who puts something in also makes room for it.
                .executor(Runnable::run)
                .build();
    }

    /** The newest snapshot that can be used, and all events after it. */
    DomainEventStream load(String aggregate) {
        KnownAggregate before = known.getIfPresent(aggregate);
        return load(aggregate, before == null ? KnownAggregate.NOTHING : before);
    }

    private DomainEventStream load(String aggregate, KnownAggregate before) {
        Tail tail = tails.find(before.behind(aggregate)).orElse(Tail.EMPTY);
        KnownAggregate start = tail.snapshot() == null ? before : before.startingFrom(tail.snapshot());
        Optional<DomainEventMessage<?>> snapshot =
                Optional.ofNullable(start.snapshot()).flatMap(engine::snapshotFrom);
        if (start.snapshot() != null && snapshot.isEmpty()) {
            return load(aggregate, KnownAggregate.besides(start.snapshot()));
        }
        KnownAggregate now =
                start.followedBy(tail.events().stream().map(this::event).toList());
        if (now.last() < 0) {
            return DomainEventStream.empty();
        }
        boolean mayGoOn = tail.events().size() == MOST_EVENTS;
        if (mayGoOn || now.events().size() > MOST_EVENTS) {
            known.invalidate(aggregate);
        } else if (!tail.isEmpty()) {
            known.put(aggregate, now);
        }
        DomainEventStream events = DomainEventStream.concat(
                DomainEventStream.of(snapshot.stream()), DomainEventStream.of(now.messages(), now::last));
        return mayGoOn ? DomainEventStream.concat(events, engine.readEvents(aggregate, now.last() + 1)) : events;
    }

    private KnownEvent event(EventRow row) {
        return new KnownEvent(row.sequence(), engine.eventsFrom(row), row.bytesInHeap());
    }

    /** How many wait for the next query. */
    int waiting() {
        return tails.waiting();
    }

    /** How many bytes are kept. */
    long bytes() {
        return known.asMap().values().stream().mapToLong(KnownAggregate::bytes).sum();
    }
}
