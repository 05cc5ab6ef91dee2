package io.gigstack.connect.api.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The path of a request as an error repeats it: a URI reference, whatever was sent. */
final class Instance {

    /** What no path may hold as it is, RFC 3986 section 3.3. */
    private static final Pattern NOT_IN_A_PATH = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/%-]|%(?![0-9A-Fa-f]{2})");

    private Instance() {}

    /** @return null where no path could be read */
    static @Nullable String of(@Nullable String path) {
        return path == null || !path.startsWith("/")
                ? null
                : NOT_IN_A_PATH
                        .matcher(path)
                        .replaceAll(
                                match -> "%%%02X".formatted((int) match.group().charAt(0)));
    }
}
