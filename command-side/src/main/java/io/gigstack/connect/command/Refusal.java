package io.gigstack.connect.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Long version;

    private Refusal(Reason reason, String detail, List<Problem> problems, @Nullable Long version) {
        super(detail, null, false, false);
        this.reason = reason;
        this.problems = problems;
        this.version = version;
    }

    public static Refusal because(Reason reason, String detail) {
        return new Refusal(reason, detail, List.of(), null);
    }

    /** @param version the present one */
    public static Refusal stale(String detail, long version) {
        return new Refusal(Reason.STALE, detail, List.of(), version);
    }

    public static Refusal notFound(String what) {
        return because(Reason.NOT_FOUND, what + " not found");
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Reason.INVALID, problems.getFirst().detail(), problems, null);
    }

    public Reason reason() {
        return reason;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The present version, where the caller has seen another one; else null. */
    public @Nullable Long version() {
        return version;
    }
}
