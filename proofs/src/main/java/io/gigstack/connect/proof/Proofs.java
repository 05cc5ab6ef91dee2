package io.gigstack.connect.proof;

import java.util.List;

/** Checks what a {@link Tree} claims of itself, without having it. */
public final class Proofs {

    private Proofs() {}

    /**
     * Whether the tree with this root has this leaf: RFC 9162, section 2.1.3.2.
     *
     * @param size of the tree
     * @param index of the leaf, from 0
     */
    public static boolean hasLeaf(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        Path path = new Path(index, size - 1);
        Hash hash = leaf;
        for (Hash next : proof) {
            if (path.isAtTheTop()) {
                return false;
            }
            hash = path.isRight() ? Hash.ofNode(next, hash) : Hash.ofNode(hash, next);
            path.climb();
        }
        return path.isAtTheTop() && hash.equals(root);
    }

    /** Whether the larger tree begins with the smaller one: RFC 9162, section 2.1.4.2. */
    public static boolean beginsWith(Hash largerRoot, long larger, Hash smallerRoot, long smaller, List<Hash> proof) {
        if (smaller == 0) {
            return larger >= 0 && proof.isEmpty() && smallerRoot.equals(Hash.OF_NOTHING);
        }
        if (smaller == larger) {
            return proof.isEmpty() && smallerRoot.equals(largerRoot);
        }
        if (smaller < 0 || smaller > larger || proof.isEmpty()) {
            return false;
        }
        Path path = new Path(smaller - 1, larger - 1);
        path.climbWhileRight();
        // The root of a smaller tree that is complete is a node of the larger one, and is not told again.
        boolean isComplete = Long.bitCount(smaller) == 1;
        Hash ofSmaller = isComplete ? smallerRoot : proof.getFirst();
        Hash ofLarger = ofSmaller;
        for (Hash next : isComplete ? proof : proof.subList(1, proof.size())) {
            if (path.isAtTheTop()) {
                return false;
            }
            if (path.isRight()) {
                ofSmaller = Hash.ofNode(next, ofSmaller);
                ofLarger = Hash.ofNode(next, ofLarger);
            } else {
                ofLarger = Hash.ofNode(ofLarger, next);
            }
            path.climb();
        }
        return path.isAtTheTop() && ofSmaller.equals(smallerRoot) && ofLarger.equals(largerRoot);
    }

    /** The way from a node to the root, in a tree that is not complete at its right side. */
    private static final class Path {

        private long node;
        private long last;

        /**
         * @param node where it begins, counted from the left
         * @param last node of the same level
         */
        Path(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtTheTop() {
            return last == 0;
        }

        /** Whether what comes next is to its left. */
        boolean isRight() {
            return (node & 1) == 1 || node == last;
        }

        /** A node that is last, and has none to its right, is also that of the next levels. */
        void climb() {
            while (node == last && (node & 1) == 0 && node != 0) {
                up();
            }
            up();
        }

        void climbWhileRight() {
            while ((node & 1) == 1) {
                up();
            }
        }

        private void up() {
            node >>>= 1;
            last >>>= 1;
        }
    }
}
