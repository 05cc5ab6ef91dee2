package io.gigstack.connect.api.admin;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One who watches a rebuild. It is told what it has not seen yet; while there is nothing, that it is still connected. */
final class RebuildWatcher {

    private static final long HEARTBEAT = Duration.ofSeconds(5).toNanos();

    private final String projection;
    private final SseEmitter emitter;
    private final ReentrantLock busy = new ReentrantLock();
    private @Nullable String seen;
    private long lastSent = System.nanoTime();

    RebuildWatcher(String projection, SseEmitter emitter, @Nullable String seen) {
        this.projection = projection;
        this.emitter = emitter;
        this.seen = seen;
    }

    String projection() {
        return projection;
    }

    /** One that has not taken the last thing yet is told the next one instead of this. */
    void tell(RebuildResponse now) {
        if (!busy.tryLock()) {
            return;
        }
        try {
            if (!now.version().equals(seen)) {
                send(SseEmitter.event()
                        .id(now.version())
                        .name(now.over() ? "over" : "progress")
                        .data(now, MediaType.APPLICATION_JSON));
                seen = now.version();
            }
            if (now.over()) {
                emitter.complete();
            }
        } finally {
            busy.unlock();
        }
        beat();
    }

    void beat() {
        if (busy.tryLock()) {
            try {
                if (System.nanoTime() - lastSent >= HEARTBEAT) {
                    send(SseEmitter.event().comment(""));
                }
            } finally {
                busy.unlock();
            }
        }
    }

    void end() {
        emitter.complete();
    }

    private void send(SseEventBuilder event) {
        try {
            emitter.send(event);
            lastSent = System.nanoTime();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }
}
