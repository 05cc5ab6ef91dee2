package io.gigstack.connect.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all nodes hold to.
 *
 * @param version of the fold that the serving generation was built with
 * @param pausedAt since when nobody folds it; null if it goes on
 */
public record Standing(int version, @Nullable Instant pausedAt) {

    /** Of what no node has taken up. */
    static final Standing UNKNOWN = new Standing(0, null);

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** Whether a node with this version of the fold may fold: one that is older would spoil what a newer one has built. */
    boolean lets(int version) {
        return !isPaused() && version >= this.version;
    }
}
