package io.gigstack.connect.auditlog;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Builds the tree while the log grows, and signs it now and then. */
final class Checkpoints implements SmartLifecycle {

    /** What was appended longer ago can't be changed any more without a trace. */
    private static final long BUILD_SECONDS = 1;

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private final AuditLog auditLog;
    private final Duration interval;
    private volatile @Nullable ScheduledExecutorService running;

    Checkpoints(AuditLog auditLog, Duration interval) {
        this.auditLog = auditLog;
        this.interval = interval;
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-log-", 0).factory());
        var _ = executor.scheduleWithFixedDelay(
                () -> attempt(auditLog::build), BUILD_SECONDS, BUILD_SECONDS, TimeUnit.SECONDS);
        var _ = executor.scheduleWithFixedDelay(
                () -> attempt(auditLog::sign), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        running = executor;
    }

    /** What fails now is done the next time: the log is not lost. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn("The tree over the log can't be built now; it is tried again", failed);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = running;
        if (executor != null) {
            executor.shutdownNow();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
