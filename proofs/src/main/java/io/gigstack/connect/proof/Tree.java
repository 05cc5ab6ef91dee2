package io.gigstack.connect.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree (RFC 9162, section 2.1) all of whose complete subtrees can be looked up.
 *
 * @param size how many leaves it has, or had: an earlier state of it is a tree as well
 */
public record Tree(long size, Nodes nodes) {

    /** The roots of complete subtrees. */
    @FunctionalInterface
    public interface Nodes {

        /**
         * @param level of 2^level leaves
         * @param index how many subtrees of this height are to its left
         */
        Hash node(int level, long index);
    }

    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
    }

    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : range(0, size);
    }

    /**
     * That a leaf is in this tree: RFC 9162, section 2.1.3.1.
     *
     * @param index of the leaf, from 0
     * @throws IndexOutOfBoundsException if there is no such leaf
     */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("leaf %d of %d".formatted(index, size));
        }
        List<Hash> proof = new ArrayList<>();
        addInclusion(proof, index, 0, size);
        return proof;
    }

    private void addInclusion(List<Hash> proof, long index, long start, long end) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            addInclusion(proof, index, start, middle);
            proof.add(range(middle, end));
        } else {
            addInclusion(proof, index, middle, end);
            proof.add(range(start, middle));
        }
    }

    /**
     * That a smaller tree is the beginning of this one: RFC 9162, section 2.1.4.1. Empty if it is the same one, or has no
     * leaves.
     *
     * @throws IndexOutOfBoundsException if it is the larger one
     */
    public List<Hash> consistency(long smaller) {
        if (smaller < 0 || smaller > size) {
            throw new IndexOutOfBoundsException("a tree of %d leaves in one of %d".formatted(smaller, size));
        }
        List<Hash> proof = new ArrayList<>();
        if (smaller > 0) {
            addConsistency(proof, smaller, 0, size, true);
        }
        return proof;
    }

    /** @param known whether what lies from start to the smaller size is the whole smaller tree, whose root is known */
    private void addConsistency(List<Hash> proof, long smaller, long start, long end, boolean known) {
        if (smaller == end) {
            if (!known) {
                proof.add(range(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (smaller <= middle) {
            addConsistency(proof, smaller, start, middle, known);
            proof.add(range(middle, end));
        } else {
            addConsistency(proof, smaller, middle, end, false);
            proof.add(range(start, middle));
        }
    }

    /** The hash of the leaves from start, where a subtree of that many leaves begins, to before end. */
    private Hash range(long start, long end) {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.node(level, start >>> level);
        }
        long middle = start + split(length);
        return Hash.ofNode(range(start, middle), range(middle, end));
    }

    /** The largest power of two below it. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
