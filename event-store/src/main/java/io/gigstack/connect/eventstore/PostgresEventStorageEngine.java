package io.gigstack.connect.eventstore;

import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps events in PostgreSQL. Positions become visible in their order and without holes (see {@link Appender}), so a
 * token is one number and a reader that has seen it has seen all below it.
 */
final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final Logger log = LoggerFactory.getLogger(PostgresEventStorageEngine.class);

    /** Most events that are read at once. */
    private static final int BATCH = 500;

    private final AppendTransactions transactions;
    private final EventTable events;
    private final SnapshotTable snapshots;
    private final LogHead head;

    PostgresEventStorageEngine(
            Builder settings,
            AppendTransactions transactions,
            EventTable events,
            SnapshotTable snapshots,
            LogHead head) {
        super(settings);
        this.transactions = transactions;
        this.events = events;
        this.snapshots = snapshots;
        this.head = head;
    }

    static Builder settings(Serializer events, Serializer snapshots, EventUpcaster upcasters) {
        return new Builder() {}.batchSize(BATCH)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .snapshotFilter(snapshot -> isWrittenAsToday(snapshot, snapshots))
                .upcasterChain(upcasters);
    }

    /** What a stored event is today. All of it is read now, so that threads can share it. */
    List<DomainEventMessage<?>> eventsFrom(EventRow row) {
        return today(row, getEventSerializer()).toList();
    }

    /** What a stored snapshot is today, which nobody else has; nothing if it can't be used. */
    Optional<DomainEventMessage<?>> snapshotFrom(EventRow row) {
        try {
            return Optional.of(row)
                    .filter(stored -> isWrittenAsToday(stored, getSnapshotSerializer()))
                    .flatMap(stored -> today(stored, getSnapshotSerializer()).findFirst());
        } catch (RuntimeException | LinkageError unreadable) {
            log.warn("The snapshot of {} can't be read; all its events are", row.aggregateId(), unreadable);
            return Optional.empty();
        }
    }

    private Stream<DomainEventMessage<?>> today(EventRow row, Serializer serializer) {
        return upcastAndDeserializeDomainEvents(Stream.of(row), serializer, upcasterChain)
                .asStream()
                .map(PostgresEventStorageEngine::read);
    }

    /** Axon reads the contents of a message when they are asked for, and keeps how they were stored until then. */
    private static DomainEventMessage<?> read(DomainEventMessage<?> lazy) {
        return new GenericDomainEventMessage<Object>(
                lazy.getType(),
                lazy.getAggregateIdentifier(),
                lazy.getSequenceNumber(),
                lazy.getPayload(),
                lazy.getMetaData(),
                lazy.getIdentifier(),
                lazy.getTimestamp());
    }

    private static boolean isWrittenAsToday(DomainEventData<?> snapshot, Serializer snapshots) {
        SerializedType stored = snapshot.getPayload().getType();
        return Objects.equals(snapshots.typeForClass(snapshots.classForType(stored)), stored);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<EventRow> rows = messages.stream()
                .map(message -> EventRow.of(message, serializer))
                .toList();
        Object writer = messages.getLast().getMetaData().get(WriterPositions.WRITER);
        transactions.add(draft -> draft.events(rows, writer instanceof String name ? name : null));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(EventRow.of(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots.find(aggregateIdentifier).stream();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return events.of(aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long position = lastToken == null ? 0 : lastToken.position().orElseThrow();
        return head.mayBeBehind(position) ? events.behind(position, batchSize) : List.of();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return events.lastSequence(aggregateIdentifier);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long position = events.head();
        head.reached(position);
        return token(position);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return token(events.before(dateTime));
    }

    /** Before the first event there is no token. */
    private static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }
}
