package io.gigstack.connect.api.problem;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Lets something happen once in a while, and counts how often it was held back. */
final class Seldom {

    private final long pause;
    private final LongSupplier nanoTime;
    private long heldBack;
    private long last;

    /** @param nanoTime a clock like {@link System#nanoTime} */
    Seldom(Duration pause, LongSupplier nanoTime) {
        this.pause = pause.toNanos();
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong() - this.pause;
    }

    /** Empty if it should not happen now; else how often that was so since it last happened. */
    synchronized OptionalLong heldBack() {
        long now = nanoTime.getAsLong();
        if (now - last < pause) {
            heldBack++;
            return OptionalLong.empty();
        }
        last = now;
        long count = heldBack;
        heldBack = 0;
        return OptionalLong.of(count);
    }
}
