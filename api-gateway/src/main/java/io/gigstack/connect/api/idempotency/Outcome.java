package io.gigstack.connect.api.idempotency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request led to, so that its answer can be given again.
 *
 * @param aggregate id of the one that it was about
 * @param version of the aggregate after it: count of its events
 * @param made id of what it made; null if that is the aggregate itself, or nothing
 */
public record Outcome(
        String aggregate, long version, @Nullable String made) {

    private static final String SEPARATOR = " ";
    private static final String NOTHING = "-";

    String text() {
        return String.join(SEPARATOR, aggregate, Long.toString(version), made == null ? NOTHING : made);
    }

    static Outcome parse(String text) {
        List<String> parts = List.of(text.split(SEPARATOR, -1));
        String made = parts.get(2);
        return new Outcome(parts.get(0), Long.parseLong(parts.get(1)), made.equals(NOTHING) ? null : made);
    }
}
