package io.gigstack.connect.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Checks who has signed a checkpoint. Written as in C2SP's <a href="https://c2sp.org/signed-note">signed notes</a>:
 * {@code <name>+<id in hexadecimal>+<base64>}.
 */
public final class VerifyingKey {

    /** Bytes of the key itself. */
    static final int LENGTH = 32;

    static final int ID_LENGTH = 4;

    /** What a signature's line begins with. */
    static final String DASH = "\u2014 ";

    private static final byte ED25519 = 0x01;

    /** SubjectPublicKeyInfo of a raw Ed25519 key: RFC 8410, section 4. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifyingKey(String name, byte[] raw, PublicKey key) {
        this.name = name;
        this.raw = raw;
        this.key = key;
    }

    static VerifyingKey of(String name, byte[] raw) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
        byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(raw, 0, encoded, X509.length, LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new VerifyingKey(name, raw.clone(), key);
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException if it is no such key, or its parts don't belong together */
    public static VerifyingKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is written <name>+<id>+<base64>");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("no Ed25519 key");
        }
        VerifyingKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the id " + parts[1] + " is not that of the key");
        }
        return key;
    }

    /**
     * The checkpoint that this key has signed.
     *
     * @param note the text, an empty line, and signatures, of which one has to be this key's
     * @throws IllegalArgumentException if it is no checkpoint, or none that this key has signed
     */
    public Checkpoint open(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("no signed checkpoint");
        }
        String text = note.substring(0, end + 1);
        String start = DASH + name + " ";
        boolean isSigned = note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith(start))
                .anyMatch(line -> hasSigned(text, line.substring(start.length())));
        if (!isSigned) {
            throw new IllegalArgumentException("not signed by " + this);
        }
        return Checkpoint.parse(text);
    }

    private boolean hasSigned(String text, String base64) {
        try {
            byte[] withId = Base64.getDecoder().decode(base64);
            return withId.length > ID_LENGTH
                    && Arrays.equals(id(), Arrays.copyOf(withId, ID_LENGTH))
                    && verifies(
                            text.getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(withId, ID_LENGTH, withId.length));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(text);
            return verification.verify(signature);
        } catch (SignatureException noSignature) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("what was made can verify", e);
        }
    }

    public String name() {
        return name;
    }

    /** The first bytes of a hash of the name and the key. */
    byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(typed());
            return Arrays.copyOf(digest.digest(), ID_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private byte[] typed() {
        byte[] typed = new byte[LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, LENGTH);
        return typed;
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
