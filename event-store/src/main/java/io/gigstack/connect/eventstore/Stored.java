package io.gigstack.connect.eventstore;

import java.util.Map;
import java.util.Set;

/**
 * What is already stored of that which a batch touches, as seen under the lock.
 *
 * @param head position of the last event; 0 in an empty log
 * @param lastSequences of the aggregates of the batch that have events
 * @param positions of those events of the batch that have been written before, by id
 * @param receipts of the batch that exist, see {@link Admission}
 * @param owners of the claims of the batch that are taken, see {@link Admission}
 */
record Stored(
        long head,
        Map<String, Long> lastSequences,
        Map<String, Long> positions,
        Set<Stored.Name> receipts,
        Map<Stored.Name, String> owners) {

    /** Names a receipt by scope and key, or a claim by kind and value. */
    record Name(String group, String name) {

        static Name of(Receipt receipt) {
            return new Name(receipt.scope(), receipt.key());
        }

        static Name of(Claim claim) {
            return new Name(claim.kind(), claim.value());
        }
    }
}
