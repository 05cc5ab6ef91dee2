package io.gigstack.connect.api.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding as forms use it, read strictly. */
final class PercentEncoding {

    private static final char REPLACEMENT = '\uFFFD';

    private PercentEncoding() {}

    /** The text; null when it is not encoded as it should be, or holds control characters. */
    static @Nullable String decode(String encoded) {
        try {
            String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            boolean bad = text.chars().anyMatch(c -> c == REPLACEMENT || Character.isISOControl(c));
            return bad ? null : text;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
