package io.gigstack.connect.query;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what others bring about, until it is there or patience is at its end. */
public final class Eventually {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(20);

    private Eventually() {}

    public static void holds(String what, BooleanSupplier condition) {
        equal(what, true, condition::getAsBoolean);
    }

    public static <T> void equal(String what, T expected, Supplier<? extends T> actual) {
        long deadline = System.nanoTime() + PATIENCE;
        T last = actual.get();
        while (!Objects.equals(last, expected)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%s: in vain waited for %s, last %s".formatted(what, expected, last));
            }
            LockSupport.parkNanos(BETWEEN);
            last = actual.get();
        }
    }
}
