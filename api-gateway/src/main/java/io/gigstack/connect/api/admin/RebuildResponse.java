package io.gigstack.connect.api.admin;

import io.gigstack.connect.query.rebuild.Difference;
import io.gigstack.connect.query.rebuild.Digest;
import io.gigstack.connect.query.rebuild.RebuildProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last rebuild of a projection, as an operator is shown it. */
record RebuildResponse(
        String projection,
        String purpose,
        String phase,
        boolean over,
        Instant startedAt,
        Instant changedAt,
        long eventsDone,
        long eventsTotal,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable String lastError,
        @Nullable Comparison comparison,
        boolean canRollBack) {

    /** A SHA-256. Those of keys are as good as a key to who can guess it. */
    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{56}\\b");

    record Comparison(long position, Digest serving, Digest rebuilt, boolean equal, List<Difference> differences) {

        static Comparison of(RebuildProgress.Comparison comparison) {
            return new Comparison(
                    comparison.position(),
                    comparison.serving(),
                    comparison.rebuilt(),
                    comparison.serving().equals(comparison.rebuilt()),
                    comparison.differences().stream()
                            .map(row -> new Difference(
                                    row.table(), row.key(), withoutHashes(row.serving()), withoutHashes(row.rebuilt())))
                            .toList());
        }

        private static @Nullable String withoutHashes(@Nullable String row) {
            return row == null ? null : HASH.matcher(row).replaceAll("$1\u2026");
        }
    }

    static RebuildResponse of(RebuildProgress rebuild) {
        Duration left = rebuild.timeLeft();
        return new RebuildResponse(
                rebuild.projection(),
                Word.of(rebuild.purpose()),
                Word.of(rebuild.phase()),
                rebuild.phase().isOver(),
                rebuild.startedAt(),
                rebuild.changedAt(),
                rebuild.eventsDone(),
                rebuild.eventsTotal(),
                rebuild.eventsPerSecond(),
                left == null ? null : left.toSeconds(),
                rebuild.lastError(),
                rebuild.comparison() == null ? null : Comparison.of(rebuild.comparison()),
                rebuild.canRollBack());
    }

    /** Another one for each state that is worth to be told. */
    String version() {
        return "%d.%s.%d".formatted(startedAt.toEpochMilli(), phase, eventsDone);
    }
}
