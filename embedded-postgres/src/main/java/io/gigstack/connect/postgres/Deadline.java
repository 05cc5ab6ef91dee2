package io.gigstack.connect.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The moment up to which it is worth waiting. */
record Deadline(long nanoTime) {

    private static final long GLANCE = Duration.ofMillis(5).toNanos();

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime > 0;
    }

    long secondsLeft() {
        return Math.max(1, Duration.ofNanos(nanoTime - System.nanoTime()).toSeconds());
    }

    void pause() {
        LockSupport.parkNanos(GLANCE);
    }
}
