package io.gigstack.connect.auditlog;

import io.gigstack.connect.auditlog.CheckpointTable.Built;
import io.gigstack.connect.auditlog.Verification.Flaw;
import io.gigstack.connect.proof.Checkpoint;
import io.gigstack.connect.proof.Entry;
import io.gigstack.connect.proof.Hash;
import io.gigstack.connect.proof.SigningKey;
import io.gigstack.connect.proof.Tree;
import io.gigstack.connect.proof.VerifyingKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private final @Nullable SigningKey key;
    private final Clock clock;

    /** @param key signs checkpoints; without it none are made */
    AuditLog(
            TreeBuilder builder,
            EntryTable entries,
            TileTable tiles,
            ChainTable chains,
            CheckpointTable checkpoints,
            @Nullable SigningKey key,
            Clock clock) {
        this.builder = builder;
        this.entries = entries;
        this.tiles = tiles;
        this.chains = chains;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    /** What checkpoints are checked with; empty if none are made. */
    public Optional<VerifyingKey> verifyingKey() {
        return Optional.ofNullable(key).map(SigningKey::verifying);
    }

    /** Adds to the tree what was appended since. Another node may be at it, which is not waited for. */
    void build() {
        builder.build();
    }

    /**
     * Signs what the log is now.
     *
     * @return the note; empty without a key
     */
    public Optional<String> sign() {
        build();
        if (key == null) {
            return Optional.empty();
        }
        Built built = checkpoints.built();
        Optional<String> made = checkpoints.find(built.size());
        if (made.isPresent()) {
            return made;
        }
        Checkpoint checkpoint = new Checkpoint(
                key.verifying().name(),
                built.size(),
                root(built.size()),
                built.position(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        checkpoints.save(checkpoint, key.sign(checkpoint));
        return checkpoints.find(built.size());
    }

    private Hash root(long size) {
        return new Tree(size, new StoredNodes(tiles)).root();
    }

    /**
     * The notes of smaller checkpoints, the largest first.
     *
     * @param size before which; {@link Long#MAX_VALUE} for the newest
     */
    public List<String> before(long size, int most) {
        return checkpoints.before(size, most);
    }

    /**
     * That the log of one size begins with that of a smaller one: RFC 9162, section 2.1.4. Empty if it is not so large.
     */
    public Optional<List<Hash>> consistency(long smaller, long larger) {
        return larger > checkpoints.built().size() || smaller > larger
                ? Optional.empty()
                : Optional.of(new Tree(larger, new StoredNodes(tiles)).consistency(smaller));
    }

    /** An event as it is stored. */
    public Optional<Entry> entry(String eventId) {
        return entries.find(eventId);
    }

    /** That an event is in the log. Empty if nothing can be signed, or the event is not what the tree was built from. */
    public Optional<Inclusion> inclusion(Entry entry) {
        Optional<String> note = signedWith(entry.position());
        Optional<Tile> tile = tiles.ofPosition(entry.position());
        if (key == null || note.isEmpty() || tile.isEmpty()) {
            return Optional.empty();
        }
        int place = tile.get().positions().indexOf(entry.position());
        if (place < 0 || !tile.get().hashes().get(place).equals(entry.leaf())) {
            return Optional.empty();
        }
        long index = tile.get().index() * Tile.WIDTH + place;
        Tree tree = new Tree(key.verifying().open(note.get()).size(), new StoredNodes(tiles));
        return Optional.of(new Inclusion(entry, index, tree.inclusion(index), note.get()));
    }

    /** The newest note, or a new one if that does not know of this position yet. */
    private Optional<String> signedWith(long position) {
        return newest().filter(note -> key != null && key.verifying().open(note).position() >= position)
                .or(this::sign);
    }

    private Optional<String> newest() {
        return checkpoints.before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** Checks the history of an aggregate, as far as the tree is built. Empty if the tree does not know of it. */
    public Optional<Verification> verify(String aggregate) {
        build();
        ChainTable.End end = chains.find(List.of(aggregate)).get(aggregate);
        if (end == null) {
            return Optional.empty();
        }
        String note = key == null ? null : newest().or(this::sign).orElse(null);
        Checkpoint checkpoint =
                key == null || note == null ? null : key.verifying().open(note);
        Verifier verifier = new Verifier(entries, tiles, checkpoint);
        Flaw flaw = verifier.firstFlaw(end);
        return Optional.of(
                new Verification(verifier.checked(), checkpoint == null ? null : verifier.signed(), note, flaw));
    }
}
