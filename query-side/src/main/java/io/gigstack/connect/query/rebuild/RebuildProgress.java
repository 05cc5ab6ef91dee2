package io.gigstack.connect.query.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the last rebuild of a projection is.
 *
 * @param changedAt when the phase last changed: for one that is over, when it ended
 * @param eventsDone of the log, folded into the new generation
 * @param eventsTotal of the log, folded into the serving generation
 * @param eventsPerSecond since a node works at it without a break; null before the first batch
 * @param lastError why a node has failed last; it is tried again. Null if all went well since
 * @param comparison null before both generations were compared
 * @param canRollBack whether the generation that served before is still there
 */
public record RebuildProgress(
        String projection,
        Purpose purpose,
        Phase phase,
        Instant startedAt,
        Instant changedAt,
        long eventsDone,
        long eventsTotal,
        @Nullable Long eventsPerSecond,
        @Nullable String lastError,
        @Nullable Comparison comparison,
        boolean canRollBack) {

    /**
     * Both generations at one position.
     *
     * @param differences some of the rows that differ
     */
    public record Comparison(long position, Digest serving, Digest rebuilt, List<Difference> differences) {}

    /** Until all events are folded; null if nobody folds, or too little is known. */
    public @Nullable Duration timeLeft() {
        return phase.works() && eventsPerSecond != null && eventsPerSecond > 0
                ? Duration.ofSeconds(Math.ceilDiv(Math.max(0, eventsTotal - eventsDone), eventsPerSecond))
                : null;
    }
}
