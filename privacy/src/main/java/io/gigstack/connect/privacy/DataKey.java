package io.gigstack.connect.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key of one subject. A sealed value is a fingerprint, a dot, and the value encrypted, both in base64url. The
 * fingerprint is the same for the same value of the same field of the same subject, so that who can't read a value can
 * tell whether it has changed; without the key it tells nothing of the value.
 */
public final class DataKey {

    private static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String subject;
    private final byte[] secret;
    private final SecretKey sealing;
    private final SecretKey fingerprinting;

    DataKey(String subject, byte[] secret) {
        this.subject = subject;
        this.secret = secret.clone();
        this.sealing = derived("seal", "AES");
        this.fingerprinting = derived("fingerprint", "HmacSHA256");
    }

    static DataKey random(String subject) {
        byte[] secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        return new DataKey(subject, secret);
    }

    /** Two uses of a secret have two keys, RFC 5869. */
    private SecretKey derived(String use, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF", e);
        }
    }

    public String subject() {
        return subject;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** @param field what the value is, for example {@code email}: it can't be opened as anything else */
    public String seal(String field, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return fingerprint(field, value) + "." + ENCODER.encodeToString(AesGcm.seal(sealing, context(field), text));
    }

    /** What a sealed value begins with: the same for the same value of this field, and telling nothing of it. */
    String fingerprint(String field, String value) {
        byte[] mac = mac(context(field), value.getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(Arrays.copyOf(mac, FINGERPRINT_BYTES));
    }

    /** @throws NotOpenedException if it was changed, or is no value of this field and subject */
    public String open(String field, String sealed) {
        try {
            byte[] text =
                    AesGcm.open(sealing, context(field), DECODER.decode(sealed.substring(sealed.indexOf('.') + 1)));
            return new String(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new NotOpenedException("A sealed value is malformed", notBase64);
        }
    }

    /** The same for the same value. Without the key no one can find out for which. */
    String hash(String value) {
        return ENCODER.encodeToString(mac(context(""), value.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] context(String field) {
        return (subject + '\0' + field + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mac(byte[] context, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprinting);
            mac.update(context);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "DataKey of " + subject;
    }
}
