package io.gigstack.connect.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command was understood and is refused. Nothing has changed. It is an answer, not a fault: it has no stack trace. */
public final class Refusal extends RuntimeException {

    public enum Reason {
        /** There is no such thing, or not for this organization. */
        NOT_FOUND,
        /** Who asks may not do this, or may not give this to others. */
        FORBIDDEN,
        /** There is one already. */
        EXISTS,
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
    private final @Nullable Permission requiredPermission;

    private Refusal(
            Reason reason,
            String detail,
            List<Problem> problems,
            @Nullable Long version,
            @Nullable Permission requiredPermission) {
        super(detail, null, false, false);
        this.reason = reason;
        this.problems = problems;
        this.version = version;
        this.requiredPermission = requiredPermission;
    }

    public static Refusal because(Reason reason, String detail) {
        return new Refusal(reason, detail, List.of(), null, null);
    }

    /** @param version the present one */
    public static Refusal stale(String detail, long version) {
        return new Refusal(Reason.STALE, detail, List.of(), version, null);
    }

    public static Refusal notFound(String what) {
        return because(Reason.NOT_FOUND, what + " not found");
    }

    /** @param required the permission that is missing; null if it isn't one that can be given */
    public static Refusal forbidden(String detail, @Nullable Permission required) {
        return new Refusal(Reason.FORBIDDEN, detail, List.of(), null, required);
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Reason.INVALID, problems.getFirst().detail(), problems, null, null);
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

    /** The permission that is missing, where it is one; else null. */
    public @Nullable Permission requiredPermission() {
        return requiredPermission;
    }
}
