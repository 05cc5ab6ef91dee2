package io.gigstack.connect.command;

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
     * A problem for each field that doesn't hold what it holds at present.
     *
     * @param given fields that came back, by their pointers, like the present ones
     */
    public static List<Problem> changed(
            Map<String, @Nullable Object> given, Map<String, @Nullable Object> present, String detail) {
        return given.entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), present.get(field.getKey())))
                .map(field -> new Problem(field.getKey(), detail))
                .toList();
    }
}
