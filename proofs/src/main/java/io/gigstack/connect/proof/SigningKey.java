package io.gigstack.connect.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs checkpoints by Ed25519 (RFC 8032), as C2SP's <a href="https://c2sp.org/signed-note">signed notes</a>. */
public final class SigningKey {

    /** Bytes of what it is made from. */
    public static final int SEED_LENGTH = 32;

    private final KeyPair pair;
    private final VerifyingKey verifying;

    private SigningKey(KeyPair pair, VerifyingKey verifying) {
        this.pair = pair;
        this.verifying = verifying;
    }

    /**
     * The same seed makes the same key.
     *
     * @param name of who signs: no spaces, no plus sign
     * @param seed 32 random bytes
     * @throws IllegalArgumentException if it has another length, or the name can't be one
     */
    public static SigningKey of(String name, byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - VerifyingKey.LENGTH, encoded.length);
            return new SigningKey(pair, VerifyingKey.of(name, raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    public VerifyingKey verifying() {
        return verifying;
    }

    /** The text, an empty line, and the signature. */
    public String sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        byte[] signature = signature(text.getBytes(StandardCharsets.UTF_8));
        byte[] withId = ByteBuffer.allocate(VerifyingKey.ID_LENGTH + signature.length)
                .put(verifying.id())
                .put(signature)
                .array();
        return text + "\n" + VerifyingKey.DASH + verifying.name() + " "
                + Base64.getEncoder().encodeToString(withId) + "\n";
    }

    private byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was made can sign", e);
        }
    }

    /** The one way in which the JDK makes both keys from a seed. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
