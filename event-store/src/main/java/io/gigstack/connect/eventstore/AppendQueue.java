package io.gigstack.connect.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Those who wait to be written. Bounded in number and in bytes, so that a slow database can't fill the heap. */
final class AppendQueue {

    /** Most that wait at a time. */
    static final int MOST_WAITING = 4_096;

    static final long MOST_BYTES_WAITING = 32L << 20;

    /** Most that are written in one transaction. */
    static final int MOST_TOGETHER = 512;

    static final long MOST_BYTES_TOGETHER = 4L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition over = lock.newCondition();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private long bytesWaiting;
    private boolean closed;

    /** False if there is no room, or no one any more who would write it. */
    boolean offer(Append append) {
        lock.lock();
        try {
            if (closed || waiting.size() >= MOST_WAITING || bytesWaiting + append.bytes() > MOST_BYTES_WAITING) {
                return false;
            }
            waiting.addLast(append);
            bytesWaiting += append.bytes();
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Those that have stood in line for so long; waits until there are some. Empty once closed and written out. */
    List<Append> takeLate(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = untilLate(patience); left > 0 && !isOver(); left = untilLate(patience)) {
                var _ = over.awaitNanos(left);
            }
            return late(patience);
        } finally {
            lock.unlock();
        }
    }

    /** Who comes later is late later. */
    private long untilLate(Duration patience) {
        return patience.toNanos() - (waiting.isEmpty() ? 0 : waitingFor(waiting.getFirst()));
    }

    /** They stand in the order in which they came. */
    private List<Append> late(Duration patience) {
        List<Append> late = new ArrayList<>();
        while (!waiting.isEmpty() && waitingFor(waiting.getFirst()) >= patience.toNanos()) {
            late.add(removeFirst());
        }
        return late;
    }

    /** All that are still in line. They are no more. */
    List<Append> takeAll() {
        lock.lock();
        try {
            return late(Duration.ZERO);
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return closed && waiting.isEmpty();
    }

    private static long waitingFor(Append append) {
        return System.nanoTime() - append.since();
    }

    /** All that wait, as many as may be written together; waits for the first. Empty once closed and written out. */
    List<Append> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            return next();
        } finally {
            lock.unlock();
        }
    }

    private List<Append> next() {
        List<Append> batch = new ArrayList<>(Math.min(waiting.size(), MOST_TOGETHER));
        long bytes = 0;
        while (!waiting.isEmpty() && batch.size() < MOST_TOGETHER) {
            bytes += waiting.getFirst().bytes();
            if (bytes > MOST_BYTES_TOGETHER && !batch.isEmpty()) {
                break;
            }
            batch.add(removeFirst());
        }
        return batch;
    }

    private Append removeFirst() {
        Append append = waiting.removeFirst();
        bytesWaiting -= append.bytes();
        if (isOver()) {
            over.signalAll();
        }
        return append;
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more. What waits is still given out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
