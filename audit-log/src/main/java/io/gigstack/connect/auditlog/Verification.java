package io.gigstack.connect.auditlog;

import org.jspecify.annotations.Nullable;

/**
 * What was found of the history of an aggregate.
 *
 * @param events how many of its events were checked, from the first one on
 * @param signed how many of them are in the checkpoint
 * @param checkpoint that they were checked against; null if nothing is signed, for want of a key
 * @param firstFlaw null if all is as it was
 */
public record Verification(
        long events,
        long signed,
        @Nullable SignedCheckpoint checkpoint,
        @Nullable Flaw firstFlaw) {

    /**
     * The first event that does not fit.
     *
     * @param sequence in its aggregate, from 0
     * @param eventId of what stands there; null if nothing does
     */
    public record Flaw(long sequence, @Nullable String eventId, Kind kind) {}

    /** How an event does not fit. */
    public enum Kind {
        /** It was there, and is not any more. */
        MISSING,
        /** It was not there when the tree was built. */
        INSERTED,
        /** It is not what the tree was built from. */
        CHANGED,
        /** It is what the tree says, but the tree is not what was signed: this event, or one at most 255 before or behind it. */
        NOT_AS_SIGNED,
        /** Each event is as it was, but not the chain of them. */
        CHAIN_BROKEN
    }
}
