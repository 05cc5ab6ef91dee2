package io.gigstack.connect.query.projection;

import io.gigstack.connect.query.projection.ProjectionState.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast the projections go, on whichever node: it looks every two seconds how far they are. */
final class ProjectionRates implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRates.class);

    private static final long LOOK_SECONDS = 2;

    /** From the first to the last of so many looks it is ten seconds. */
    private static final int LOOKS = 6;

    private record Look(long nanos, Map<String, List<Segment>> segments) {}

    private final SegmentTable segments;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("projection-rates").factory());

    ProjectionRates(SegmentTable segments) {
        this.segments = segments;
    }

    void start() {
        var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            add(new Look(System.nanoTime(), segments.all()));
        } catch (RuntimeException away) {
            log.debug("Nobody can tell how far the projections are", away);
        }
    }

    private synchronized void add(Look look) {
        looks.addLast(look);
        if (looks.size() > LOOKS) {
            looks.removeFirst();
        }
    }

    /** Events in a second; null if there is nothing to compare yet. */
    synchronized @Nullable Long of(String projection) {
        if (looks.size() < 2) {
            return null;
        }
        long events = position(looks.getLast(), projection) - position(looks.getFirst(), projection);
        long millis = TimeUnit.NANOSECONDS.toMillis(
                looks.getLast().nanos() - looks.getFirst().nanos());
        return Math.max(0, events) * 1_000 / Math.max(1, millis);
    }

    private static long position(Look look, String projection) {
        return SegmentTable.position(look.segments().getOrDefault(projection, List.of()));
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
