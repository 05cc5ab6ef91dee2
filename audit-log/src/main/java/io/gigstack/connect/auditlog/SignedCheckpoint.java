package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.Checkpoint;
import java.util.Optional;

/**
 * A checkpoint as it was signed.
 *
 * @param number from 1, in the order in which they were made
 * @param size how many events the log had
 * @param signer the key that opens it, see {@link io.gigstack.connect.proof.VerifyingKey}
 * @param note what was signed, and the signature
 */
public record SignedCheckpoint(long number, long size, String signer, String note) {

    /** What the note says, whoever has signed it. Empty if somebody has made something else of it. */
    public Optional<Checkpoint> unverified() {
        try {
            return Optional.of(Checkpoint.ofNote(note));
        } catch (IllegalArgumentException noNote) {
            return Optional.empty();
        }
    }
}
