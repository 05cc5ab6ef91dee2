package io.gigstack.connect.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** An API key in clear. It is shown once and never stored: only its hash is. */
public record Secret(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 40;
    private static final int PREFIX = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Secret random() {
        return new Secret("ck_" + randomLetters());
    }

    /** 40 letters and digits, which is 238 bits of chance. */
    public static String randomLetters() {
        StringBuilder letters = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> letters.append(ALPHABET.charAt(i)));
        return letters.toString();
    }

    /** By how it begins its owner recognizes it. */
    public String prefix() {
        return value.substring(0, Math.min(PREFIX, value.length() / 3));
    }

    /** SHA-256, 64 lower-case hexadecimal digits. A key of this much chance needs no slow hash. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
