package io.gigstack.connect.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request's body.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body
 * @param ofWrongType whether the value there is of another JSON type than it has to be
 */
public record Problem(String pointer, String detail, boolean ofWrongType) {

    /** What is wrong with a read-only field that holds something else. */
    public static final String READ_ONLY = "is read-only and can't be changed";

    private static final String CHANGED_SINCE =
            "is read-only, and the %s has changed since it was read: read it again, or"
                    + " send the ETag that came with it as If-Match and get 412";

    private static final String UPDATED_AT = "/updatedAt";

    /** A value that is not allowed. */
    public Problem(String pointer, String detail) {
        this(pointer, detail, false);
    }

    /** The JSON Pointer of a member of what lies at another. */
    public static String place(String within, String name) {
        return within + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The same problem, of a value that is a part of another one. */
    public Problem within(String place) {
        return new Problem(place + pointer, detail, ofWrongType);
    }

    /**
     * A problem for each read-only field that doesn't hold what it holds at present. If they were read before something
     * changed, that is said: what differs is then less likely an edit than the work of someone else.
     *
     * @param given fields that came back, by their pointers, like the present ones
     * @param what they are fields of
     * @param madeAt since when there is one; when it last changed is a field of it
     */
    public static List<Problem> readOnly(
            Map<String, @Nullable Object> given, Map<String, @Nullable Object> present, String what, Instant madeAt) {
        String detail = isOfAnEarlierState(given.get(UPDATED_AT), present.get(UPDATED_AT), madeAt)
                ? CHANGED_SINCE.formatted(what)
                : READ_ONLY;
        return given.entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), present.get(field.getKey())))
                .map(field -> new Problem(field.getKey(), detail))
                .toList();
    }

    /** It had this instant once. */
    private static boolean isOfAnEarlierState(@Nullable Object given, @Nullable Object present, Instant madeAt) {
        return given instanceof Instant read
                && present instanceof Instant updatedAt
                && read.isBefore(updatedAt)
                && !read.isBefore(madeAt);
    }
}
