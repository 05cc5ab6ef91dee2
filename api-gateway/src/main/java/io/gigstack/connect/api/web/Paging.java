package io.gigstack.connect.api.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limit most entries on it: 1 to 100
 * @param offset entries to skip; 0 when walking by {@code next}
 * @param after where the page before ended; null for the first page
 */
public record Paging<A>(int limit, int offset, @Nullable A after) {

    /** @param cursor what a cursor says, if it is one of this list */
    public static <A> Paging<A> read(QueryParameters parameters, Function<String, A> cursor) {
        int limit = parameters.limit();
        if (parameters.has("offset") && parameters.has("next")) {
            parameters.problem("offset", "can't go with next");
        }
        int offset = parameters.number("offset", 0, Integer.MAX_VALUE, 0);
        return new Paging<>(limit, offset, parameters.optional("next", cursor));
    }
}
