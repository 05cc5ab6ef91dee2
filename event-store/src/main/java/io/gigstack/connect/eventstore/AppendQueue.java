package io.gigstack.connect.eventstore;

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

    /** Takes an append back. False if it is being written by now. */
    boolean withdraw(Append append) {
        lock.lock();
        try {
            boolean withdrawn = waiting.remove(append);
            bytesWaiting -= withdrawn ? append.bytes() : 0;
            return withdrawn;
        } finally {
            lock.unlock();
        }
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
            Append append = waiting.removeFirst();
            bytesWaiting -= append.bytes();
            batch.add(append);
        }
        return batch;
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
        } finally {
            lock.unlock();
        }
    }
}
