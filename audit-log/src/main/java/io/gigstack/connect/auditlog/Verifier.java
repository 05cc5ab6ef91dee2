package io.gigstack.connect.auditlog;

import io.gigstack.connect.auditlog.CheckpointTable.Built;
import io.gigstack.connect.auditlog.Verification.Flaw;
import io.gigstack.connect.auditlog.Verification.Kind;
import io.gigstack.connect.proof.Checkpoint;
import io.gigstack.connect.proof.Entry;
import io.gigstack.connect.proof.Hash;
import io.gigstack.connect.proof.Proofs;
import io.gigstack.connect.proof.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the events of one aggregate against its chain, the tree and what was signed of it. Used once. */
final class Verifier {

    private static final int BATCH = 500;

    private final EntryTable entries;
    private final TileTable tiles;
    private final Built built;
    private final @Nullable Checkpoint checkpoint;
    private final @Nullable Tree tree;
    private @Nullable Tile tile;
    private Hash link = Hash.NO_LINK;
    private long checked;
    private long signed;

    /**
     * @param built how far the tree was built before the chain was read
     * @param checkpoint that was signed; null if none was
     */
    Verifier(EntryTable entries, TileTable tiles, Built built, @Nullable Checkpoint checkpoint) {
        this.built = built;
        this.entries = entries;
        this.tiles = tiles;
        this.checkpoint = checkpoint;
        this.tree = checkpoint == null ? null : new Tree(checkpoint.size(), new StoredNodes(tiles));
    }

    /** The first flaw, or null. */
    @Nullable
    Flaw firstFlaw(ChainTable.End end) {
        while (checked <= end.sequence()) {
            List<Entry> batch = entries.of(end.aggregate(), checked, BATCH);
            if (batch.isEmpty()) {
                return new Flaw(checked, null, Kind.MISSING);
            }
            for (Entry entry : batch) {
                if (checked > end.sequence()) {
                    break;
                }
                Kind flaw = flaw(entry);
                if (flaw != null) {
                    return new Flaw(checked, flaw == Kind.MISSING ? null : entry.id(), flaw);
                }
                checked++;
            }
        }
        return link.equals(end.link()) ? insertedBehind(end) : new Flaw(end.sequence(), null, Kind.CHAIN_BROKEN);
    }

    /** What stands behind the end of the chain is newer than the tree. */
    private @Nullable Flaw insertedBehind(ChainTable.End end) {
        return entries.of(end.aggregate(), end.sequence() + 1, BATCH).stream()
                .filter(entry -> entry.position() <= built.position())
                .findFirst()
                .map(entry -> new Flaw(entry.sequence(), entry.id(), Kind.INSERTED))
                .orElse(null);
    }

    private @Nullable Kind flaw(Entry entry) {
        if (entry.sequence() != checked) {
            return Kind.MISSING;
        }
        Tile its = tileOf(entry.position());
        int place = its == null ? -1 : its.positions().indexOf(entry.position());
        if (its == null || place < 0) {
            return Kind.INSERTED;
        }
        Hash leaf = entry.leaf();
        if (place >= its.hashes().size() || !leaf.equals(its.hashes().get(place))) {
            return Kind.CHANGED;
        }
        link = Hash.ofLink(link, leaf);
        long index = its.index() * Tile.WIDTH + place;
        if (checkpoint != null && tree != null && index < checkpoint.size()) {
            if (!isSigned(leaf, index, checkpoint, tree)) {
                return Kind.NOT_AS_SIGNED;
            }
            signed++;
        }
        return null;
    }

    private static boolean isSigned(Hash leaf, long index, Checkpoint checkpoint, Tree tree) {
        try {
            return Proofs.hasLeaf(checkpoint.root(), checkpoint.size(), index, leaf, tree.inclusion(index));
        } catch (DamagedTreeException damaged) {
            return false;
        }
    }

    private @Nullable Tile tileOf(long position) {
        if (tile == null || !tile.positions().contains(position)) {
            tile = tiles.ofPosition(position).orElse(null);
        }
        return tile;
    }

    long checked() {
        return checked;
    }

    long signed() {
        return signed;
    }
}
