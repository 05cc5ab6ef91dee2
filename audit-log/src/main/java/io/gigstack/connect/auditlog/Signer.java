package io.gigstack.connect.auditlog;

import io.gigstack.connect.auditlog.CheckpointTable.Built;
import io.gigstack.connect.proof.Checkpoint;
import io.gigstack.connect.proof.SigningKey;
import io.gigstack.connect.proof.Tree;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs what the tree is, but never a tree that is not what it has signed before, grown. */
final class Signer {

    /** How many checkpoints may have been written over before one is taken for lost. */
    private static final int MOST_FORGED = 10;

    /** How often another node may make one at the same moment. */
    private static final int TRIES = 5;

    private static final Logger log = LoggerFactory.getLogger(Signer.class);

    private final SigningKey key;
    private final CheckpointTable checkpoints;
    private final TileTable tiles;
    private final Clock clock;

    Signer(SigningKey key, CheckpointTable checkpoints, TileTable tiles, Clock clock) {
        this.key = key;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.clock = clock;
    }

    SigningKey key() {
        return key;
    }

    /** One of ours, with what it says. */
    record Opened(SignedCheckpoint signed, Checkpoint checkpoint) {}

    /** The newest of ours. One that somebody has written over is none. */
    Optional<Opened> newest() {
        return checkpoints.newest(signer(), MOST_FORGED).stream()
                .flatMap(signed -> open(signed).stream())
                .findFirst();
    }

    /** The newest, which is made now if the tree has grown. Empty if the tree is not what was signed before. */
    Optional<Opened> sign() {
        Built built = checkpoints.built();
        Optional<Opened> before = newest();
        if (before.isPresent() && before.get().checkpoint().size() == built.size()) {
            return before;
        }
        if (before.isPresent() && !isBeginning(before.get().checkpoint(), built)) {
            log.error(
                    "Nothing is signed any more: the tree over the log is not what was signed in checkpoint {}. Somebody has"
                            + " changed it, and perhaps the log",
                    before.get().signed().number());
            return Optional.empty();
        }
        Checkpoint checkpoint = new Checkpoint(
                key.verifying().name(),
                built.size(),
                new Tree(built.size(), new StoredNodes(tiles)).root(),
                built.position(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        String note = key.sign(checkpoint);
        Optional<SignedCheckpoint> made = Optional.empty();
        for (int tries = 0; made.isEmpty() && tries < TRIES; tries++) {
            checkpoints.save(checkpoint, signer(), note);
            made = checkpoints.find(signer(), built.size());
        }
        return made.flatMap(this::open);
    }

    private boolean isBeginning(Checkpoint before, Built built) {
        return before.size() <= built.size()
                && new Tree(before.size(), new StoredNodes(tiles)).root().equals(before.root());
    }

    private Optional<Opened> open(SignedCheckpoint signed) {
        try {
            return Optional.of(new Opened(signed, key.verifying().open(signed.note())));
        } catch (IllegalArgumentException forged) {
            log.error("Checkpoint {} was signed by us, and is not what was signed", signed.number());
            return Optional.empty();
        }
    }

    private String signer() {
        return key.verifying().toString();
    }
}
