package io.gigstack.connect.api.proof;

import io.gigstack.connect.auditlog.SignedCheckpoint;
import io.gigstack.connect.proof.Checkpoint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as the API shows it.
 *
 * @param rootHash null if somebody has made the note unreadable, like the two behind it
 * @param key that opens the note
 * @param note what was signed, to be kept
 */
record CheckpointResponse(
        long number,
        long size,
        @Nullable String rootHash,
        @Nullable Long position,
        @Nullable Instant createdAt,
        String key,
        String note) {

    static CheckpointResponse of(SignedCheckpoint signed) {
        Optional<Checkpoint> checkpoint = signed.unverified();
        return new CheckpointResponse(
                signed.number(),
                signed.size(),
                checkpoint.map(said -> said.root().toString()).orElse(null),
                checkpoint.map(Checkpoint::position).orElse(null),
                checkpoint.map(Checkpoint::at).orElse(null),
                signed.signer(),
                signed.note());
    }
}
