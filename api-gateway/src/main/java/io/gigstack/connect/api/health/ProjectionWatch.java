package io.gigstack.connect.api.health;

import io.gigstack.connect.query.projection.ProjectionState;
import io.gigstack.connect.query.rebuild.RebuildProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the projections every two seconds, so that nobody who asks how they are waits for a database, however many
 * ask.
 */
final class ProjectionWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProjectionWatch.class);

    private static final long LOOK_SECONDS = 2;

    /** After that long, what was seen last says nothing any more. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    /** A projection, and its last rebuild, if there was one. */
    record Seen(ProjectionState state, Optional<RebuildProgress> rebuild) {}

    private record Look(List<Seen> all, long nanos) {}

    private final Supplier<List<Seen>> projections;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("projection-health").factory());
    private volatile @Nullable Look last;

    /** @param nanoTime a clock like {@link System#nanoTime} */
    ProjectionWatch(Supplier<List<Seen>> projections, LongSupplier nanoTime) {
        this.projections = projections;
        this.nanoTime = nanoTime;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void look() {
        try {
            last = new Look(projections.get(), nanoTime.getAsLong());
        } catch (RuntimeException away) {
            log.debug("Nobody can tell how the projections are", away);
        }
    }

    /** All of them; empty if nothing is known at the moment. */
    Optional<List<Seen>> all() {
        return Optional.ofNullable(last)
                .filter(look -> nanoTime.getAsLong() - look.nanos() < GOOD_FOR.toNanos())
                .map(Look::all);
    }

    Optional<Seen> of(String projection) {
        return all().flatMap(seen -> seen.stream()
                .filter(one -> one.state().name().equals(projection))
                .findFirst());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
