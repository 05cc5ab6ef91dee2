package io.gigstack.connect.auditlog;

import io.gigstack.connect.auditlog.CheckpointTable.Built;
import io.gigstack.connect.proof.Entry;
import io.gigstack.connect.proof.Hash;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Adds to the tree what was appended to the log. On all nodes one builds at a time; the others need not wait. */
final class TreeBuilder {

    /** Events of one transaction, which the next reader of the tree waits for at most. */
    private static final int BATCH = 2_000;

    private final Predicate<BooleanSupplier> inTransaction;
    private final EntryTable entries;
    private final TileTable tiles;
    private final ChainTable chains;
    private final CheckpointTable checkpoints;

    /** @param inTransaction does something in one transaction, and tells what it told */
    TreeBuilder(
            Predicate<BooleanSupplier> inTransaction,
            EntryTable entries,
            TileTable tiles,
            ChainTable chains,
            CheckpointTable checkpoints) {
        this.inTransaction = inTransaction;
        this.entries = entries;
        this.tiles = tiles;
        this.chains = chains;
        this.checkpoints = checkpoints;
    }

    /** Builds until nothing is left to add, or another one builds. */
    void build() {
        while (buildSome()) {
            // The next batch.
        }
    }

    /** Builds a batch at most, for who waits for it. Whether there may be more. */
    boolean buildSome() {
        return inTransaction.test(this::buildBatch);
    }

    /** Whether there may be more. */
    private boolean buildBatch() {
        Optional<Built> taken = checkpoints.take();
        if (taken.isEmpty()) {
            return false;
        }
        Built built = taken.get();
        List<Entry> batch = entries.behind(built.position(), BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        Edge edge = new Edge(built.size());
        Map<String, ChainTable.End> ends = new HashMap<>(
                chains.find(batch.stream().map(Entry::aggregateId).distinct().toList()));
        Map<String, ChainTable.End> changed = new LinkedHashMap<>();
        for (Entry entry : batch) {
            Hash leaf = entry.leaf();
            edge.add(leaf, entry.position());
            ChainTable.End before = ends.get(entry.aggregateId());
            Hash link = Hash.ofLink(before == null ? Hash.NO_LINK : before.link(), leaf);
            ChainTable.End end = new ChainTable.End(entry.aggregateId(), entry.sequence(), link);
            ends.put(end.aggregate(), end);
            changed.put(end.aggregate(), end);
        }
        tiles.save(edge.changed.values());
        chains.save(changed.values());
        checkpoints.build(new Built(edge.size, batch.getLast().position()));
        return batch.size() == BATCH;
    }

    /** The right side of the tree, where it grows. */
    private final class Edge {

        private record Place(int level, long index) {}

        final Map<Place, Tile> changed = new LinkedHashMap<>();
        long size;

        Edge(long size) {
            this.size = size;
        }

        void add(Hash leaf, long position) {
            Tile tile = tile(0, size);
            tile.positions().add(position);
            size++;
            add(tile, leaf);
        }

        private void add(Tile tile, Hash hash) {
            tile.hashes().add(hash);
            if (tile.isFull()) {
                add(tile(tile.level() + 1, tile.index()), tile.root());
            }
        }

        /** @param before how many hashes of this level there are */
        private Tile tile(int level, long before) {
            long index = before >>> Tile.HEIGHT;
            Tile tile = changed.computeIfAbsent(
                    new Place(level, index), _ -> tiles.find(level, index).orElseGet(() -> Tile.empty(level, index)));
            if (tile.hashes().size() != before % Tile.WIDTH) {
                throw new DamagedTreeException(level, index);
            }
            return tile;
        }
    }
}
