package io.gigstack.connect.eventstore;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What some work gave, and how far it brought the log. A command's answer is made before its transaction is committed, so
 * it can't tell the position itself.
 *
 * @param position of the last event that the work has stored; empty if it has stored none
 */
public record Appended<T>(T result, OptionalLong position) {

    private static final ScopedValue<AtomicLong> LAST = ScopedValue.newInstance();

    private static final long NONE = -1;

    /** Does this work, with all its transactions, on this thread. */
    public static <T> Appended<T> by(Supplier<T> work) {
        AtomicLong last = new AtomicLong(NONE);
        T result = ScopedValue.where(LAST, last).call(work::get);
        return new Appended<>(result, last.get() == NONE ? OptionalLong.empty() : OptionalLong.of(last.get()));
    }

    /** The work that is done on this thread, if anyone asks, has stored an event at this position. */
    static void at(long position) {
        if (LAST.isBound()) {
            LAST.get().accumulateAndGet(position, Math::max);
        }
    }
}
