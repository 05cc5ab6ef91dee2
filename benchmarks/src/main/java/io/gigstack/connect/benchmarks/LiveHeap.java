package io.gigstack.connect.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** How much of this process's heap is in use at most, garbage not counted. Looking for it takes time of its own. */
final class LiveHeap implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 200;

    private final AtomicLong most = new AtomicLong();
    private final Thread watch = Thread.ofPlatform().daemon().name("live-heap").start(this::watch);

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    double megabytes() {
        return most.get() / 1e6;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
