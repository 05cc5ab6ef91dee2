package io.gigstack.connect.api.integration;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret of a webhook that brings none: {@code whsec_} and 32 random bytes in base64, as in Standard Webhooks 1.0.0. */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WebhookSecret() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
