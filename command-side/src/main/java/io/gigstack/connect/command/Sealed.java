package io.gigstack.connect.command;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that only the edge of the system can read. What is decided here needs to know no more of it than whether it is
 * the same as another one: its first part, up to a dot, is the same for the same value of the same subject.
 */
public final class Sealed {

    /** The one member of an object that stands where a secret was. */
    public static final String MEMBER = "$sealed";

    /** Stands in an update where a secret is to stay as it is. It is never stored. */
    public static final Map<String, @Nullable Object> KEPT = Map.of("$kept", true);

    /** What is wrong with a mask that came back where no secret is. */
    public static final String NOTHING_TO_KEEP = "is a masked secret, and there is none to keep";

    private static final char END_OF_FINGERPRINT = '.';

    private Sealed() {}

    /** An object to put in the place of a secret. */
    public static Map<String, @Nullable Object> inPlace(String sealed) {
        return Map.of(MEMBER, sealed);
    }

    public static boolean isOne(@Nullable Object value) {
        return value instanceof Map<?, ?> object && object.size() == 1 && object.get(MEMBER) instanceof String;
    }

    /** The sealed value in the place of a secret. */
    public static String of(Object inPlace) {
        return (String) Objects.requireNonNull(((Map<?, ?>) inPlace).get(MEMBER));
    }

    public static boolean areSame(String one, String other) {
        return fingerprint(one).equals(fingerprint(other));
    }

    private static String fingerprint(String sealed) {
        int end = sealed.indexOf(END_OF_FINGERPRINT);
        return end < 0 ? sealed : sealed.substring(0, end);
    }
}
