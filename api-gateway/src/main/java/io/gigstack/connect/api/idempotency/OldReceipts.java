package io.gigstack.connect.api.idempotency;

import io.gigstack.connect.eventstore.Receipts;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets receipts once nobody is promised an answer any more. */
final class OldReceipts implements AutoCloseable {

    /** How long an answer is given again, at least. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(OldReceipts.class);

    private static final long MINUTES_BETWEEN = 30;

    private final Receipts receipts;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("old-receipts").factory());

    OldReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::forget, 1, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** What can't be forgotten now is forgotten the next time. */
    private void forget() {
        try {
            int count = receipts.forget(KEPT);
            log.debug("{} receipts were forgotten", count);
        } catch (RuntimeException away) {
            log.warn("Old receipts can't be forgotten yet: {}", String.valueOf(away));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
