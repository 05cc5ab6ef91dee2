package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.Checkpoint;

/**
 * A checkpoint as it was signed.
 *
 * @param number from 1, in the order in which they were made
 * @param signer the key that opens it, see {@link io.gigstack.connect.proof.VerifyingKey}
 * @param note what was signed, and the signature
 */
public record SignedCheckpoint(long number, String signer, String note) {

    /** What the note says, whoever has signed it. */
    public Checkpoint unverified() {
        return Checkpoint.ofNote(note);
    }
}
