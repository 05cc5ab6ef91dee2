package io.gigstack.connect.api.web;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Percent-encoding as forms use it, read strictly. */
final class PercentEncoding {

    /** What has to be encoded, RFC 3986 section 3.4. */
    private static final Pattern NOT_IN_A_QUERY = Pattern.compile("[\"<>\\[\\\\\\]^`{|}]");

    private PercentEncoding() {}

    /** The text; null when it is not encoded as it should be, or holds control characters. */
    static @Nullable String decode(String encoded) {
        if (NOT_IN_A_QUERY.matcher(encoded).find()) {
            return null;
        }
        try {
            // Byte by byte at first, since URLDecoder replaces what is no UTF-8, and the replacement may be sent as
            // such.
            byte[] bytes =
                    URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? null : text;
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return null;
        }
    }
}
