package io.gigstack.connect.eventstore;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far the log is known to reach. Who has read so far need not ask the database whether there is more. */
final class LogHead {

    private final AtomicLong known = new AtomicLong();
    private volatile boolean complete;
    private volatile @Nullable Runnable watcher;

    /** There is an event at this position; it is visible. */
    void reached(long position) {
        if (known.getAndAccumulate(position, Math::max) < position) {
            tell();
        }
    }

    /** From here on every commit of every node is told. */
    void isToldOfAll(long head) {
        complete = true;
        reached(head);
        tell();
    }

    /** From here on there may be commits that nobody tells of. */
    void isNotToldOfAll() {
        complete = false;
        tell();
    }

    boolean mayBeBehind(long position) {
        return !complete || known.get() > position;
    }

    /** Is run whenever there may be more. */
    void watch(Runnable newWatcher) {
        watcher = newWatcher;
    }

    private void tell() {
        Runnable present = watcher;
        if (present != null) {
            present.run();
        }
    }
}
