package io.gigstack.connect.api.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a secret that nobody will need again: an object with one member, which holds a fingerprint to know the
 * same secret by, a dot, and the mask that answers show.
 */
public final class MaskedSecret {

    private static final String MEMBER = "$masked";

    private MaskedSecret() {}

    public static Map<String, Object> of(String fingerprint, @Nullable Object secret) {
        return Map.of(MEMBER, fingerprint + "." + Masking.mask(secret));
    }

    static boolean isOne(@Nullable Object value) {
        return value instanceof Map<?, ?> object && object.size() == 1 && object.get(MEMBER) instanceof String;
    }

    static String mask(Map<?, ?> masked) {
        String kept = (String) Objects.requireNonNull(masked.get(MEMBER));
        return kept.substring(kept.indexOf('.') + 1);
    }
}
