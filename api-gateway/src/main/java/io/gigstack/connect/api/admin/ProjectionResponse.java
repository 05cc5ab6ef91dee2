package io.gigstack.connect.api.admin;

import io.gigstack.connect.query.projection.ProjectionState;
import io.gigstack.connect.query.projection.ProjectionState.Segment;
import io.gigstack.connect.query.rebuild.RebuildProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A projection, as an operator is shown it. */
record ProjectionResponse(
        String name,
        long position,
        long head,
        Lag lag,
        @Nullable Long eventsPerSecond,
        List<Segment> segments,
        @Nullable String lastError,
        long deadLetters,
        @Nullable Rebuild rebuild) {

    record Lag(long events, long seconds) {}

    /** The last rebuild, in short. */
    record Rebuild(
            String purpose, String phase, Instant startedAt, Instant changedAt, long eventsDone, long eventsTotal) {

        static Rebuild of(RebuildProgress rebuild) {
            return new Rebuild(
                    Word.of(rebuild.purpose()),
                    Word.of(rebuild.phase()),
                    rebuild.startedAt(),
                    rebuild.changedAt(),
                    rebuild.eventsDone(),
                    rebuild.eventsTotal());
        }
    }

    static ProjectionResponse of(ProjectionState state, Optional<RebuildProgress> rebuild) {
        return new ProjectionResponse(
                state.name(),
                state.position(),
                state.head(),
                new Lag(state.head() - state.position(), state.behind().toSeconds()),
                state.eventsPerSecond(),
                state.segments(),
                state.lastError(),
                state.deadLetters(),
                rebuild.map(Rebuild::of).orElse(null));
    }
}
