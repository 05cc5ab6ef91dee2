package io.gigstack.connect.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash. Those of leaves and of nodes begin differently, as in RFC 9162, section 2.1.1, so that none passes for the other. */
public final class Hash {

    /** Bytes of each. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    private static final byte LINK = 0x02;

    /** Each thread has one of its own, which every result resets. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::newDigest);

    /** Of a tree without leaves: the hash of nothing. */
    public static final Hash OF_NOTHING = new Hash(newDigest().digest());

    /** What the chain of an aggregate begins with. */
    public static final Hash NO_LINK = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless they are 32 */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * What {@link #toString} made.
     *
     * @throws IllegalArgumentException if it is no base64 of 32 bytes
     */
    public static Hash parse(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    /** Of a leaf of the tree. */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = DIGEST.get();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** Of a node of the tree. */
    public static Hash ofNode(Hash left, Hash right) {
        return ofTwo(NODE, left, right);
    }

    /**
     * Of a link of an aggregate's chain.
     *
     * @param before the link of the event before; {@link #NO_LINK} for the first event
     * @param leaf of the event
     */
    public static Hash ofLink(Hash before, Hash leaf) {
        return ofTwo(LINK, before, leaf);
    }

    private static Hash ofTwo(byte kind, Hash first, Hash second) {
        MessageDigest digest = DIGEST.get();
        digest.update(kind);
        digest.update(first.bytes);
        return new Hash(digest.digest(second.bytes));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** In base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
