package io.gigstack.connect.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection has put aside, as an operator sees it.
 *
 * @param position its place in the log
 * @param eventType the name under which it is stored; null if the log no longer has it
 * @param occurredAt when it happened; null likewise
 * @param cause why it could not be folded, or that an earlier one of its aggregate could not
 */
public record DeadLetter(
        long position,
        String aggregateId,
        String eventId,
        @Nullable String eventType,
        @Nullable Instant occurredAt,
        String cause,
        Instant parkedAt) {

    DeadLetter called(String type, Instant at) {
        return new DeadLetter(position, aggregateId, eventId, type, at, cause, parkedAt);
    }
}
