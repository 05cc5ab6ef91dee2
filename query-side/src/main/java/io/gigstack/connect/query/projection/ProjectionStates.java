package io.gigstack.connect.query.projection;

import io.gigstack.connect.query.projection.ProjectionState.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How far the projections are, on whichever nodes they run. */
public final class ProjectionStates {

    private final List<String> names;
    private final SegmentTable segments;
    private final LogTable log;
    private final DeadLetters deadLetters;
    private final ProjectionRates rates;
    private final Function<String, Optional<String>> lastError;

    /** @param lastError why this node can't go on with a projection */
    ProjectionStates(
            List<Projection<?, ?>> projections,
            SegmentTable segments,
            LogTable log,
            DeadLetters deadLetters,
            ProjectionRates rates,
            Function<String, Optional<String>> lastError) {
        this.names = projections.stream().map(Projection::name).sorted().toList();
        this.segments = segments;
        this.log = log;
        this.deadLetters = deadLetters;
        this.rates = rates;
        this.lastError = lastError;
    }

    /** All of them, by their names. */
    public List<ProjectionState> all(Instant now) {
        Map<String, List<Segment>> all = segments.all();
        Map<String, Long> letters = deadLetters.count();
        // Asked last, so that nobody is ahead of it.
        long head = log.head();
        return names.stream()
                .map(name -> state(name, all.getOrDefault(name, List.of()), letters.getOrDefault(name, 0L), head, now))
                .toList();
    }

    private ProjectionState state(String name, List<Segment> own, long letters, long head, Instant now) {
        long position = SegmentTable.position(own);
        return new ProjectionState(
                name,
                position,
                head,
                position < head ? behind(position, now) : Duration.ZERO,
                rates.of(name),
                own,
                lastError.apply(name).orElse(null),
                letters);
    }

    /** Events have the times of the nodes' clocks, which may be ahead of ours. */
    private Duration behind(long position, Instant now) {
        return log.firstBehind(position)
                .map(waiting -> Duration.between(waiting, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
