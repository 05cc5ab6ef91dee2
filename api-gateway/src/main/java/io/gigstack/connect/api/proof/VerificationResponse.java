package io.gigstack.connect.api.proof;

import io.gigstack.connect.auditlog.SignedCheckpoint;
import io.gigstack.connect.auditlog.Verification;
import io.gigstack.connect.auditlog.Verification.Flaw;
import io.gigstack.connect.auditlog.Verification.Kind;
import io.gigstack.connect.command.TeamId;
import org.jspecify.annotations.Nullable;

/** What was found of a history, as the API shows it. */
record VerificationResponse(
        String teamId,
        boolean valid,
        long verifiedEvents,
        long signedEvents,
        @Nullable FirstFlaw firstInvalidEvent,
        @Nullable CheckpointResponse checkpoint) {

    /** @param sequence from 1, as in the history */
    record FirstFlaw(long sequence, @Nullable String id, String problem, String detail) {

        static FirstFlaw of(Flaw flaw) {
            return new FirstFlaw(flaw.sequence() + 1, flaw.eventId(), problem(flaw.kind()), detail(flaw.kind()));
        }

        private static String problem(Kind kind) {
            return switch (kind) {
                case MISSING -> "missing";
                case INSERTED -> "inserted";
                case CHANGED -> "changed";
                case NOT_AS_SIGNED -> "not_as_signed";
                case CHAIN_BROKEN -> "chain_broken";
            };
        }

        private static String detail(Kind kind) {
            return switch (kind) {
                case MISSING -> "This event was there and is not any more";
                case INSERTED -> "This event was not there when the tree over the log was built";
                case CHANGED -> "This event is not what the tree over the log was built from";
                case NOT_AS_SIGNED ->
                    "The tree over the log is not what was signed: this event was changed, or one beside it in the log";
                case CHAIN_BROKEN -> "Each event is what it was, but their chain does not end where it did";
            };
        }
    }

    static VerificationResponse of(TeamId team, Verification verification) {
        Flaw flaw = verification.firstFlaw();
        SignedCheckpoint checkpoint = verification.checkpoint();
        return new VerificationResponse(
                team.value(),
                flaw == null,
                verification.events(),
                verification.signed(),
                flaw == null ? null : FirstFlaw.of(flaw),
                checkpoint == null ? null : CheckpointResponse.of(checkpoint));
    }
}
