package io.gigstack.connect.query.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a team's history.
 *
 * @param total count of the team's events
 */
public record HistoryPage(List<Entry> entries, long total, boolean hasMore) {

    /**
     * One event.
     *
     * @param sequence 1 for the team's first event; that of its last is the team's version
     * @param actor id of the API key that did it; null for the service itself
     * @param member whose key that is; null if it is an organization's
     * @param reason why it was done, where one had to be given
     */
    public record Entry(
            String id,
            long sequence,
            String type,
            Instant occurredAt,
            @Nullable String actor,
            @Nullable String member,
            @Nullable String requestId,
            @Nullable String reason,
            List<FieldChange> changes) {}

    /** What an event changed in one field, named by its dotted path. A value may be or hold a {@link SealedValue}. */
    public record FieldChange(
            String field, @Nullable Object from, @Nullable Object to) {}
}
