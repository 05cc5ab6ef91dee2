package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.ProjectionTable;
import io.gigstack.connect.query.projection.Standing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has read models built anew, at the start of a node, that another version of their fold has built. */
final class OutdatedModels implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutdatedModels.class);

    private static final int RETRY_SECONDS = 2;

    private final List<Projection<?, ?>> projections;
    private final ProjectionTable standing;
    private final Rebuilds rebuilds;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outdated-models").factory());

    OutdatedModels(List<Projection<?, ?>> projections, ProjectionTable standing, Rebuilds rebuilds) {
        this.projections = projections;
        this.standing = standing;
        this.rebuilds = rebuilds;
    }

    /** It is tried until it is done once: the database may be away, or another node be faster. */
    void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            Map<String, Standing> now = standing.all();
            for (Projection<?, ?> projection : projections) {
                Standing built = now.get(projection.name());
                if (built != null) {
                    rebuilds.startIfOutdated(projection, built.version());
                }
            }
            thread.shutdown();
        } catch (RuntimeException notYet) {
            log.debug("There is no telling yet what is outdated", notYet);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
