package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller keeps with a team for itself: at most 50 members, a key of 1 to 64 characters, a value that is a
 * string of at most 600 characters, a number, a boolean or null. The order of the members is kept.
 */
public record Metadata(Map<String, @Nullable Object> members) {

    public static final Metadata EMPTY = new Metadata(Map.of());

    public static final int MOST_MEMBERS = 50;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_STRING = 600;

    /** @throws InvalidValue when there are too many members; single ones are checked by {@link #check} */
    public Metadata {
        if (members.size() > MOST_MEMBERS) {
            throw new InvalidValue("must have at most %d members".formatted(MOST_MEMBERS));
        }
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** @throws InvalidValue when this member may not be part of metadata */
    public static void check(String key, @Nullable Object value) {
        if (key.isEmpty() || key.codePointCount(0, key.length()) > LONGEST_KEY) {
            throw new InvalidValue("must have a key of 1 to %d characters".formatted(LONGEST_KEY));
        }
        switch (value) {
            case null -> {}
            case String text
            when text.codePointCount(0, text.length()) > LONGEST_STRING ->
                throw new InvalidValue("must have at most %d characters".formatted(LONGEST_STRING));
            case String _, Number _, Boolean _ -> {}
            default -> throw InvalidValue.ofWrongType("must be a string, a number, a boolean or null");
        }
    }

    /**
     * These members with a JSON Merge Patch (RFC 7396) applied: null removes a member, anything else sets it. So a null
     * is never kept, unless it was kept before it was so.
     */
    public Metadata mergedWith(Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(members);
        patch.forEach((key, value) -> {
            if (value != null) {
                merged.put(key, value);
            } else {
                merged.remove(key);
            }
        });
        return new Metadata(merged);
    }
}
