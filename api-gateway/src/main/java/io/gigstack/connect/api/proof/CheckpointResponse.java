package io.gigstack.connect.api.proof;

import io.gigstack.connect.auditlog.SignedCheckpoint;
import io.gigstack.connect.proof.Checkpoint;
import java.time.Instant;

/**
 * A checkpoint as the API shows it.
 *
 * @param key that opens the note
 * @param note what was signed, to be kept
 */
record CheckpointResponse(
        long number, long size, String rootHash, long position, Instant createdAt, String key, String note) {

    static CheckpointResponse of(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.unverified();
        return new CheckpointResponse(
                signed.number(),
                checkpoint.size(),
                checkpoint.root().toString(),
                checkpoint.position(),
                checkpoint.at(),
                signed.signer(),
                signed.note());
    }
}
