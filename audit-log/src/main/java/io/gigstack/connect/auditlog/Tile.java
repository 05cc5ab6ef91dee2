package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.GrowingTree;
import io.gigstack.connect.proof.Hash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * 256 hashes of one level that stand beside each other, or fewer at the right side of the tree, as in C2SP's
 * <a href="https://c2sp.org/tlog-tiles">tlog-tiles</a>: a tree of a million leaves has some four thousand, and a proof reads
 * three.
 *
 * @param level 0 for leaves; a hash of the next one is that of a full tile
 * @param index how many tiles of this level are to its left
 * @param hashes from the left
 * @param positions of the events, in the tiles of level 0; the others have none
 */
record Tile(int level, long index, List<Hash> hashes, List<Long> positions) {

    /** Levels of the tree in a tile. */
    static final int HEIGHT = 8;

    static final int WIDTH = 1 << HEIGHT;

    static Tile empty(int level, long index) {
        return new Tile(level, index, new ArrayList<>(), new ArrayList<>());
    }

    boolean isFull() {
        return hashes.size() == WIDTH;
    }

    /** Of a full one. */
    Hash root() {
        GrowingTree tree = new GrowingTree();
        hashes.forEach(tree::add);
        return tree.root();
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    static List<Hash> hashes(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>(WIDTH);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        while (all.hasRemaining()) {
            byte[] one = new byte[Hash.LENGTH];
            all.get(one);
            hashes.add(Hash.of(one));
        }
        return hashes;
    }
}
