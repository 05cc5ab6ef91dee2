package io.gigstack.connect.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction wants to have stored: all of it, or nothing.
 *
 * @param writer who is known to have written up to the last of these events; null for nobody
 * @param since when it was made, by {@link System#nanoTime}
 * @param outcome position of the last event, which is that of the log's end if there are no events; or why nothing was
 *     stored
 */
record Append(
        List<EventRow> events,
        @Nullable String writer,
        List<Receipt> receipts,
        List<ClaimChange> claims,
        List<SubjectKey> newKeys,
        List<String> destroyedKeys,
        long bytes,
        long since,
        CompletableFuture<Long> outcome) {

    static Append of(
            List<EventRow> events,
            @Nullable String writer,
            List<Receipt> receipts,
            List<ClaimChange> claims,
            List<SubjectKey> newKeys,
            List<String> destroyedKeys) {
        long bytes = events.stream().mapToLong(EventRow::bytes).sum()
                + receipts.stream().mapToLong(Receipt::bytes).sum();
        return new Append(
                List.copyOf(events),
                writer,
                List.copyOf(receipts),
                List.copyOf(claims),
                List.copyOf(newKeys),
                List.copyOf(destroyedKeys),
                bytes,
                System.nanoTime(),
                new CompletableFuture<>());
    }

    /** A claim that is taken or given back. */
    record ClaimChange(Claim claim, boolean taken) {}
}
