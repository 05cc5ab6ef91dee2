package io.gigstack.connect.command;

import java.util.List;

/** A command was understood and is refused. Nothing has changed. It is an answer, not a fault: it has no stack trace. */
public final class Refusal extends RuntimeException {

    public enum Reason {
        /** There is no such thing, or not for this organization. */
        NOT_FOUND,
        /** It contradicts what was recorded before. */
        CONFLICT,
        /** A rule of the business forbids it. */
        BROKEN_RULE,
        /** The present state doesn't allow it. */
        NOT_ALLOWED,
        /** The caller has seen another version than the present one. */
        STALE,
        /** Values are wrong in a way that only the present state tells. */
        INVALID
    }

    private final Reason reason;
    private final transient List<Problem> problems;

    private Refusal(Reason reason, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.reason = reason;
        this.problems = problems;
    }

    public static Refusal because(Reason reason, String detail) {
        return new Refusal(reason, detail, List.of());
    }

    public static Refusal notFound(String what) {
        return because(Reason.NOT_FOUND, what + " not found");
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Reason.INVALID, problems.getFirst().detail(), problems);
    }

    public Reason reason() {
        return reason;
    }

    public List<Problem> problems() {
        return problems;
    }
}
