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
        Extras extras,
        long bytes,
        long since,
        CompletableFuture<Long> outcome) {

    static Append of(List<EventRow> events, @Nullable String writer, Extras extras) {
        return new Append(
                List.copyOf(events),
                writer,
                extras,
                events.stream().mapToLong(EventRow::bytes).sum() + extras.bytes(),
                System.nanoTime(),
                new CompletableFuture<>());
    }
}
