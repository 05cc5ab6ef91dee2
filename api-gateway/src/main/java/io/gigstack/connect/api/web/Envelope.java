package io.gigstack.connect.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every answer is wrapped in. */
public sealed interface Envelope {

    record One<T>(T data, String message) implements Envelope {}

    /** @param next cursor of the next page; null on the last one */
    record Page<T>(
            List<T> data,
            String message,
            long totalResults,
            boolean hasMore,
            @Nullable String next) implements Envelope {

        public static <T> Page<T> of(List<T> data, String message, long totalResults, @Nullable String next) {
            return new Page<>(data, message, totalResults, next != null, next);
        }
    }
}
