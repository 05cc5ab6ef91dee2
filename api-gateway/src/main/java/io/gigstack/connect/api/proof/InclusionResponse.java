package io.gigstack.connect.api.proof;

import io.gigstack.connect.auditlog.Inclusion;
import io.gigstack.connect.proof.Hash;
import java.util.Base64;
import java.util.List;

/**
 * That an event is in the log, as the API shows it.
 *
 * @param entry base64 of what its leaf is the hash of
 * @param leafIndex from 0
 */
record InclusionResponse(
        String eventId,
        long position,
        String entry,
        String leafHash,
        long leafIndex,
        List<String> hashes,
        CheckpointResponse checkpoint) {

    static InclusionResponse of(Inclusion inclusion) {
        return new InclusionResponse(
                inclusion.entry().id(),
                inclusion.entry().position(),
                Base64.getEncoder().encodeToString(inclusion.entry().encoded()),
                inclusion.entry().leaf().toString(),
                inclusion.index(),
                inclusion.proof().stream().map(Hash::toString).toList(),
                CheckpointResponse.of(inclusion.checkpoint()));
    }
}
