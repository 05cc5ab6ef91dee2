package io.gigstack.connect.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree (RFC 9162, section 2.1) of which only so much is kept as it takes to grow: the roots of its complete
 * subtrees, one for each bit of its size. Not for more than one thread.
 */
public final class GrowingTree {

    private final List<Hash> roots;
    private long size;

    public GrowingTree() {
        this(0, List.of());
    }

    /** @param roots of the complete subtrees, the largest first */
    public GrowingTree(long size, List<Hash> roots) {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("%d roots for %d leaves".formatted(roots.size(), size));
        }
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    public void add(Hash leaf) {
        add(0, leaf);
    }

    /**
     * Adds 2^level leaves that are known by their root alone.
     *
     * @throws IllegalArgumentException if a complete subtree of that height can't begin here
     */
    public void add(int level, Hash root) {
        if (level < 0 || level > 61 || (size & ((1L << level) - 1)) != 0) {
            throw new IllegalArgumentException("no subtree of height %d begins at leaf %d".formatted(level, size));
        }
        Hash right = root;
        for (long rest = size >>> level; (rest & 1) == 1; rest >>>= 1) {
            right = Hash.ofNode(roots.removeLast(), right);
        }
        roots.add(right);
        size += 1L << level;
    }

    public long size() {
        return size;
    }

    /** The Merkle tree hash of all leaves. */
    public Hash root() {
        if (roots.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(roots.get(i), root);
        }
        return root;
    }
}
