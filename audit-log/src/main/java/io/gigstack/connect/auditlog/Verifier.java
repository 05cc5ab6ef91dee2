package io.gigstack.connect.auditlog;

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
    private final @Nullable Checkpoint checkpoint;
    private final @Nullable Tree tree;
    private @Nullable Tile tile;
    private Hash link = Hash.NO_LINK;
    private long checked;
    private long signed;

    /** @param checkpoint that was signed; null if none was */
    Verifier(EntryTable entries, TileTable tiles, @Nullable Checkpoint checkpoint) {
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
        return link.equals(end.link()) ? null : new Flaw(end.sequence(), null, Kind.CHAIN_BROKEN);
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
        if (!leaf.equals(its.hashes().get(place))) {
            return Kind.CHANGED;
        }
        link = Hash.ofLink(link, leaf);
        long index = its.index() * Tile.WIDTH + place;
        if (checkpoint != null && tree != null && index < checkpoint.size()) {
            if (!Proofs.hasLeaf(checkpoint.root(), checkpoint.size(), index, leaf, tree.inclusion(index))) {
                return Kind.NOT_AS_SIGNED;
            }
            signed++;
        }
        return null;
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
