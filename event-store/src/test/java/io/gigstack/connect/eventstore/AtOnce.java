package io.gigstack.connect.eventstore;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Things that happen at the same time. */
final class AtOnce {

    private static final int SECONDS = 30;

    private AtOnce() {}

    /** Starts all together and gives what each of them gave. */
    static <T> List<T> all(int count, IntFunction<Callable<T>> work) {
        CyclicBarrier start = new CyclicBarrier(count);
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> running = IntStream.range(0, count)
                    .mapToObj(work)
                    .map(one -> threads.submit(() -> {
                        start.await(SECONDS, TimeUnit.SECONDS);
                        return one.call();
                    }))
                    .toList();
            return running.stream().map(AtOnce::result).toList();
        }
    }

    static <T> T result(Future<T> running) {
        try {
            return running.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Waits for something that others bring about. */
    static void await(String what, BooleanSupplier happened) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain waited for: " + what);
            }
            Thread.onSpinWait();
        }
    }
}
