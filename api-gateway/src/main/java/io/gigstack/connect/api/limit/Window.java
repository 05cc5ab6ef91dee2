package io.gigstack.connect.api.limit;

import java.time.Duration;

/** Counts what one caller has used of a quota. The count begins anew with the first use after the window has ended. */
final class Window {

    static final Duration LENGTH = Duration.ofMinutes(1);

    private static final long MILLIS = LENGTH.toMillis();

    private long start;
    private int used;

    /**
     * Uses one, if there is one left.
     *
     * @param now in milliseconds of the clock
     */
    synchronized Left use(int quota, long now) {
        if (isOver(now)) {
            start = now;
            used = 0;
        }
        boolean granted = used < quota;
        if (granted) {
            used++;
        }
        return new Left(granted, quota - used, secondsLeft(now));
    }

    /** Looks what is left, and uses nothing. */
    synchronized Left look(int quota, long now) {
        return isOver(now) ? Left.all(quota) : new Left(used < quota, quota - used, secondsLeft(now));
    }

    /** Also when the clock was put back: nobody must be locked out until it has caught up. */
    private boolean isOver(long now) {
        return now < start || start + MILLIS <= now;
    }

    private long secondsLeft(long now) {
        return Math.ceilDiv(start + MILLIS - now, 1_000);
    }
}
