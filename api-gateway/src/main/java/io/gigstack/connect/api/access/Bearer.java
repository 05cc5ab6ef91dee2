package io.gigstack.connect.api.access;

import java.util.List;
import java.util.Optional;

/** Reads {@code Authorization} headers, RFC 6750. */
final class Bearer {

    private static final String SCHEME = "bearer ";
    private static final int LONGEST_KEY = 256;

    private Bearer() {}

    /** The key; empty if there is none. Of two headers, each might be the one that someone on the way has checked. */
    static Optional<Secret> of(List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        String header = headers.getFirst();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || header.length() > SCHEME.length() + LONGEST_KEY) {
            return Optional.empty();
        }
        return Optional.of(new Secret(header.substring(SCHEME.length()).strip()));
    }
}
