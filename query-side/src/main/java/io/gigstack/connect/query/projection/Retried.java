package io.gigstack.connect.query.projection;

/**
 * What a retry has come to.
 *
 * @param folded events that are folded now
 * @param left events that are still parked
 */
public record Retried(long folded, long left) {

    static final Retried NOTHING = new Retried(0, 0);

    Retried and(Retried other) {
        return new Retried(folded + other.folded, left + other.left);
    }
}
