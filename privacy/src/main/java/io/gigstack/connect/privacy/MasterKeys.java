package io.gigstack.connect.privacy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gigstack.connect.eventstore.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that wrap the keys of subjects. The first one wraps what is new; the others are those that were used before, as
 * long as something is wrapped by them.
 */
public final class MasterKeys {

    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Master present;
    private final Map<String, Master> all;

    private MasterKeys(List<Master> keys) {
        this.present = keys.getFirst();
        this.all = keys.stream().collect(toUnmodifiableMap(Master::name, Function.identity(), (one, same) -> one));
    }

    /**
     * @param text keys of 32 bytes in base64, with commas between them
     * @throws IllegalArgumentException with a sentence that says what is wrong, and nothing of a key
     */
    public static MasterKeys parse(String text) {
        return new MasterKeys(
                Arrays.stream(text.split(",", -1)).map(MasterKeys::key).toList());
    }

    private static Master key(String text) {
        byte[] bytes = bytes(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("must hold keys of 32 bytes, such as made by: openssl rand -base64 32");
        }
        return new Master(name(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            // What the decoder says of it names a character of the key.
            throw new IllegalArgumentException("must hold keys in base64, with commas between them");
        }
    }

    /** A new key, as {@link #parse} reads it. */
    public static String random() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Tells the keys apart, and tells nothing of them. */
    private static String name(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("the name of a master key".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String present() {
        return present.name;
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    SubjectKey wrap(DataKey key) {
        return new SubjectKey(
                key.subject(), present.name, AesGcm.seal(present.key, context(key.subject()), key.secret()));
    }

    /** @throws NotOpenedException if its master key is not there, or it was changed */
    DataKey unwrap(SubjectKey wrapped) {
        Master master = all.get(wrapped.masterKey());
        if (master == null) {
            throw new NotOpenedException("The master key %s is not there".formatted(wrapped.masterKey()), null);
        }
        return new DataKey(wrapped.subject(), AesGcm.open(master.key, context(wrapped.subject()), wrapped.wrapped()));
    }

    private static byte[] context(String subject) {
        return subject.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MasterKeys " + all.keySet();
    }

    private record Master(String name, SecretKey key) {

        @Override
        public String toString() {
            return name;
        }
    }
}
