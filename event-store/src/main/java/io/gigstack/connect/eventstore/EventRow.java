package io.gigstack.connect.eventstore;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** An event or a snapshot as it is stored. Only its position is missing, which is given when it is written. */
@SuppressWarnings("ArrayRecordComponent") // rows are not compared
record EventRow(
        String eventId,
        String aggregateId,
        long sequence,
        String aggregateType,
        Instant occurredAt,
        String payloadType,
        String payloadRevision,
        byte[] payload,
        byte[] metadata)
        implements DomainEventData<byte[]> {

    /** What a row needs on the wire and in the heap beside its contents, in bytes. */
    private static final int OVERHEAD = 200;

    /** What a list or map of one entry takes, as it is kept: unchangeable. */
    private static final int BYTES_OF_A_VALUE = 100;

    /** An event of no aggregate is the only one of an aggregate that is named like it. */
    static EventRow of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        DomainEventMessage<?> ofAggregate = event instanceof DomainEventMessage<?> domain ? domain : null;
        return new EventRow(
                event.getIdentifier(),
                ofAggregate == null ? event.getIdentifier() : ofAggregate.getAggregateIdentifier(),
                ofAggregate == null ? 0 : ofAggregate.getSequenceNumber(),
                ofAggregate == null ? "" : ofAggregate.getType(),
                event.getTimestamp(),
                payload.getType().getName(),
                Objects.requireNonNullElse(payload.getType().getRevision(), ""),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    /** About how much it takes to keep and to send this row. */
    long bytes() {
        return OVERHEAD + (long) payload.length + metadata.length;
    }

    /** About how much its contents take once they are read: each value in a JSON text becomes an object of its own. */
    long bytesInHeap() {
        return 2 * bytes() + BYTES_OF_A_VALUE * (values(payload) + values(metadata));
    }

    private static long values(byte[] json) {
        long values = 0;
        for (byte character : json) {
            if (character == '{' || character == '[' || character == ',') {
                values++;
            }
        }
        return values;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return occurredAt;
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, payloadType, revision());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    private @Nullable String revision() {
        return payloadRevision.isEmpty() ? null : payloadRevision;
    }
}
