package io.gigstack.connect.eventstore;

import java.time.Duration;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store. Aggregates are loaded from what is known of them, see {@link KnownAggregates}, and who follows the
 * log is shown what is new by {@link LogTail}.
 */
final class PostgresEventStore extends AbstractEventStore implements AutoCloseable {

    private final KnownAggregates aggregates;
    private final LogTail tail;

    /** @param patience how long those who follow the log wait to hear of more before they look by themselves */
    PostgresEventStore(EventStorageEngine engine, KnownAggregates aggregates, Duration patience) {
        super(new Builder() {}.storageEngine(engine));
        this.aggregates = aggregates;
        this.tail = new LogTail(engine, patience.toNanos());
    }

    /** What the command itself has applied isn't stored yet, and comes last. */
    @Override
    public DomainEventStream readEvents(String aggregate) {
        return DomainEventStream.concat(
                aggregates.load(aggregate), DomainEventStream.of(stagedDomainEventMessages(aggregate)));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        tail.follow();
        return new LogStream(tail, after);
    }

    /** There may be new events, of this node or of another one. */
    void lookForMore() {
        tail.lookForMore();
    }

    @Override
    public void close() {
        tail.close();
    }
}
