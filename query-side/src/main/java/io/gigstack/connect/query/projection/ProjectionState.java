package io.gigstack.connect.query.projection;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection is.
 *
 * @param position up to which all its segments have folded the log; 0 if nothing is folded
 * @param head position of the log's last event
 * @param behind for how long the first event that is not folded has waited; zero if all are
 * @param eventsPerSecond how fast it went in the last ten seconds; null if this node runs for too short a time to tell
 * @param lastError why this node can't go on with it at the moment; null if it can, or if another node folds it
 * @param deadLetters how many events are parked
 */
public record ProjectionState(
        String name,
        long position,
        long head,
        Duration behind,
        @Nullable Long eventsPerSecond,
        List<Segment> segments,
        @Nullable String lastError,
        long deadLetters) {

    /**
     * A part of a projection, which one node folds at a time.
     *
     * @param owner the node; null if none has taken it up
     */
    public record Segment(int id, @Nullable String owner, long position) {}
}
