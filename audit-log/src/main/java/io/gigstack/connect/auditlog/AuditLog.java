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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be proven of the log, and whether the history of an aggregate is what it was. */
public final class AuditLog {

    /** How many may have been written over before the history is checked against a new one. */
    private static final int MOST_FORGED = 10;

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

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

    /** Signs what the log is now. Empty without a key. */
    public Optional<SignedCheckpoint> sign() {
        build();
        if (key == null) {
            return Optional.empty();
        }
        Built built = checkpoints.built();
        String signer = key.verifying().toString();
        Optional<SignedCheckpoint> made = checkpoints.find(signer, built.size());
        if (made.isPresent()) {
            return made;
        }
        Checkpoint checkpoint = new Checkpoint(
                key.verifying().name(),
                built.size(),
                root(built.size()),
                built.position(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        checkpoints.save(checkpoint, signer, key.sign(checkpoint));
        return checkpoints.find(signer, built.size());
    }

    private Hash root(long size) {
        return new Tree(size, new StoredNodes(tiles)).root();
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
     */
    public Optional<List<Hash>> consistency(long smaller, long larger) {
        if (larger > checkpoints.built().size()) {
            build();
        }
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
        Optional<Opened> opened = newest().filter(newest -> newest.checkpoint().position() >= entry.position())
                .or(() -> sign().flatMap(this::open));
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

    private record Opened(SignedCheckpoint signed, Checkpoint checkpoint) {}

    /** The newest of ours. One that somebody has written over is none. */
    private Optional<Opened> newest() {
        return verifyingKey()
                .flatMap(ours -> checkpoints.newest(ours.toString(), MOST_FORGED).stream()
                        .flatMap(signed -> open(signed).stream())
                        .findFirst());
    }

    private Optional<Opened> open(SignedCheckpoint signed) {
        try {
            return verifyingKey().map(ours -> new Opened(signed, ours.open(signed.note())));
        } catch (IllegalArgumentException forged) {
            log.error("Checkpoint {} was signed by us, and is not what was signed", signed.number());
            return Optional.empty();
        }
    }

    /** Checks the history of an aggregate, as far as the tree is built. Empty if the tree does not know of it. */
    public Optional<Verification> verify(String aggregate) {
        build();
        ChainTable.End end = chains.find(List.of(aggregate)).get(aggregate);
        if (end == null) {
            return Optional.empty();
        }
        Optional<Opened> opened = newest().or(() -> sign().flatMap(this::open));
        Verifier verifier =
                new Verifier(entries, tiles, opened.map(Opened::checkpoint).orElse(null));
        Flaw flaw = verifier.firstFlaw(end);
        return Optional.of(new Verification(
                verifier.checked(),
                verifier.signed(),
                opened.map(Opened::signed).orElse(null),
                flaw));
    }
}
