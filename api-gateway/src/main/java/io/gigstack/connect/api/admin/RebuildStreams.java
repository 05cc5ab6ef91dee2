package io.gigstack.connect.api.admin;

import io.gigstack.connect.query.rebuild.Rebuilds;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells all who watch how far a rebuild is, until it is over. One thread looks for all of them, and asks once for those
 * who watch the same; nobody has to wait for one who reads slowly.
 */
final class RebuildStreams implements SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RebuildStreams.class);

    private static final long LOOK_MILLIS = 500;

    private final Rebuilds rebuilds;
    private final Set<RebuildWatcher> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rebuild-streams").factory());
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    RebuildStreams(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** @param seen the version that the watcher has seen last, if it was here before */
    SseEmitter open(String projection, @Nullable String seen) {
        // It lasts as long as the rebuild does.
        SseEmitter emitter = new SseEmitter(0L);
        RebuildWatcher watcher = new RebuildWatcher(projection, emitter, seen);
        emitter.onCompletion(() -> watchers.remove(watcher));
        emitter.onError(_ -> watchers.remove(watcher));
        watchers.add(watcher);
        watch.execute(this::look);
        return emitter;
    }

    private void look() {
        try {
            watchers.stream()
                    .collect(Collectors.groupingBy(RebuildWatcher::projection))
                    .forEach((projection, all) -> rebuilds.progress(projection)
                            .map(RebuildResponse::of)
                            .ifPresent(now -> all.forEach(watcher -> sending.execute(() -> watcher.tell(now)))));
        } catch (RuntimeException away) {
            log.debug("Nobody can tell how far the rebuilds are", away);
            watchers.forEach(watcher -> sending.execute(watcher::beat));
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Before the server waits for its last requests to end: who watches asks another node. */
    @Override
    public void stop() {
        running = false;
        watchers.forEach(RebuildWatcher::end);
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        sending.shutdownNow();
    }
}
