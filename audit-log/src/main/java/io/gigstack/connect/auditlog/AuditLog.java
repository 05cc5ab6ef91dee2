package io.gigstack.connect.auditlog;

import io.gigstack.connect.auditlog.CheckpointTable.Built;
import io.gigstack.connect.auditlog.Signer.Opened;
import io.gigstack.connect.auditlog.Verification.Flaw;
import io.gigstack.connect.auditlog.Verification.Kind;
import io.gigstack.connect.proof.Entry;
import io.gigstack.connect.proof.Hash;
import io.gigstack.connect.proof.Tree;
import io.gigstack.connect.proof.VerifyingKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be proven of the log, and whether the history of an aggregate is what it was. */
public final class AuditLog {

    private final TreeBuilder builder;
    private final EntryTable entries;
    private final TileTable tiles;
    private final ChainTable chains;
    private final CheckpointTable checkpoints;
    private final @Nullable Signer signer;

    /** @param signer null if nothing is signed, for want of a key */
    AuditLog(
            TreeBuilder builder,
            EntryTable entries,
            TileTable tiles,
            ChainTable chains,
            CheckpointTable checkpoints,
            @Nullable Signer signer) {
        this.builder = builder;
        this.entries = entries;
        this.tiles = tiles;
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.signer = signer;
    }

    /** What checkpoints are checked with; empty if none are made. */
    public Optional<VerifyingKey> verifyingKey() {
        return Optional.ofNullable(signer).map(ours -> ours.key().verifying());
    }

    /** Adds to the tree what was appended since. Another node may be at it, which is not waited for. */
    void build() {
        builder.build();
    }

    /** Signs what the log is now. Empty without a key, and if the tree is not what was signed before. */
    Optional<SignedCheckpoint> sign() {
        build();
        return signed().map(Opened::signed);
    }

    private Optional<Opened> signed() {
        return Optional.ofNullable(signer).flatMap(Signer::sign);
    }

    /**
     * The checkpoints before one, the last first.
     *
     * @param number of the one; {@link Long#MAX_VALUE} for the newest
     */
    public List<SignedCheckpoint> checkpoints(long number, int most) {
        return checkpoints.before(number, most);
    }

    /**
     * That the log of one size begins with that of a smaller one: RFC 9162, section 2.1.4. Empty if it is not so large.
     *
     * @throws DamagedTreeException if the tree is not whole
     */
    public Optional<List<Hash>> consistency(long smaller, long larger) {
        if (larger > checkpoints.built().size()) {
            var _ = builder.buildSome();
        }
        return larger > checkpoints.built().size() || smaller > larger
                ? Optional.empty()
                : Optional.of(new Tree(larger, new StoredNodes(tiles)).consistency(smaller));
    }

    /** An event as it is stored. */
    public Optional<Entry> entry(String eventId) {
        return entries.find(eventId);
    }

    /**
     * That an event is in the log. Empty if the event is not what the tree was built from, or the tree is not what was signed.
     *
     * @throws NotBuiltYetException if the tree does not know of it yet
     * @throws DamagedTreeException if the tree is not whole
     */
    public Optional<Inclusion> inclusion(Entry entry) {
        if (entry.position() > checkpoints.built().position()) {
            var _ = builder.buildSome();
        }
        if (entry.position() > checkpoints.built().position()) {
            throw new NotBuiltYetException();
        }
        Optional<Opened> opened = newest().filter(newest -> newest.checkpoint().position() >= entry.position())
                .or(this::signed);
        Optional<Tile> tile = tiles.ofPosition(entry.position());
        if (opened.isEmpty() || tile.isEmpty()) {
            return Optional.empty();
        }
        int place = tile.get().positions().indexOf(entry.position());
        long index = tile.get().index() * Tile.WIDTH + place;
        long size = opened.get().checkpoint().size();
        if (place < 0 || index >= size || !tile.get().hashes().get(place).equals(entry.leaf())) {
            return Optional.empty();
        }
        return Optional.of(new Inclusion(
                entry,
                index,
                new Tree(size, new StoredNodes(tiles)).inclusion(index),
                opened.get().signed()));
    }

    private Optional<Opened> newest() {
        return Optional.ofNullable(signer).flatMap(Signer::newest);
    }

    /**
     * Checks the history of an aggregate that has one, as far as the tree is built.
     *
     * @throws NotBuiltYetException if the tree does not know of it yet
     */
    public Verification verify(String aggregate) {
        var _ = builder.buildSome();
        // In this order: the chain goes as far as this, or further.
        Built built = checkpoints.built();
        ChainTable.End end = chains.find(List.of(aggregate)).get(aggregate);
        Optional<Opened> opened = newest().or(this::signed);
        SignedCheckpoint signed = opened.map(Opened::signed).orElse(null);
        if (end == null) {
            return new Verification(0, 0, signed, withoutChain(aggregate, built));
        }
        Verifier verifier = new Verifier(
                entries, tiles, built, opened.map(Opened::checkpoint).orElse(null));
        Flaw flaw = verifier.firstFlaw(end);
        return new Verification(verifier.checked(), verifier.signed(), signed, flaw);
    }

    private Flaw withoutChain(String aggregate, Built built) {
        return entries.of(aggregate, 0, 1).stream()
                .findFirst()
                .map(first -> {
                    if (first.position() > built.position()) {
                        throw new NotBuiltYetException();
                    }
                    return new Flaw(first.sequence(), first.id(), Kind.CHAIN_BROKEN);
                })
                .orElseGet(() -> new Flaw(0, null, Kind.MISSING));
    }
}
