package io.gigstack.connect.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializationException;

/**
 * An event as it was stored.
 *
 * @param key id of the aggregate that it happened to
 * @param version count of that aggregate's events up to this one: 1 for its first
 * @param position place in the log of all events
 * @param payload what happened; if it can't be read, the exception that says why
 */
public record RecordedEvent(String id, String key, long version, long position, Object payload) {

    /** An event as the log gives it. */
    public static RecordedEvent of(DomainEventMessage<?> event, long position) {
        return new RecordedEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber() + 1,
                position,
                payload(event));
    }

    private static Object payload(DomainEventMessage<?> event) {
        try {
            return event.getPayload();
        } catch (SerializationException unreadable) {
            return unreadable;
        }
    }
}
