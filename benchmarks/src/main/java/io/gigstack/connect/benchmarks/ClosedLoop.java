package io.gigstack.connect.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** So many clients, each of which asks again as soon as it is answered. */
final class ClosedLoop {

    private ClosedLoop() {}

    /** Lets the clients run, and counts what they do after the warm-up. */
    static Measurement measure(Subject subject, int clients, Duration warmUp, Duration duration) throws Exception {
        long start = System.nanoTime() + warmUp.toNanos();
        long end = start + duration.toNanos();
        List<Future<Tally>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                Subject.Worker worker = subject.worker();
                running.add(threads.submit(() -> run(worker, start, end)));
            }
        }
        Histogram latencies = Measurement.histogram();
        long failures = 0;
        @Nullable Exception firstFailure = null;
        for (Future<Tally> client : running) {
            Tally tally = result(client);
            latencies.add(tally.latencies);
            failures += tally.failures;
            firstFailure = firstFailure == null ? tally.firstFailure : firstFailure;
        }
        if (firstFailure != null) {
            System.err.println(subject.name() + " failed: " + firstFailure);
        }
        return Measurement.of(latencies, failures, duration);
    }

    private static Tally run(Subject.Worker worker, long start, long end) throws Exception {
        Histogram latencies = Measurement.histogram();
        long failures = 0;
        @Nullable Exception firstFailure = null;
        try (worker) {
            for (long asked = System.nanoTime(); asked < end; ) {
                Exception failure = tryToAct(worker);
                firstFailure = firstFailure == null ? failure : firstFailure;
                long answered = System.nanoTime();
                if (answered >= start && answered < end) {
                    if (failure == null) {
                        Measurement.record(latencies, answered - asked);
                    } else {
                        failures++;
                    }
                }
                asked = answered;
            }
        }
        return new Tally(latencies, failures, firstFailure);
    }

    /** An engine may fail under load. That is counted and shown, and no reason to end the run. */
    private static @Nullable Exception tryToAct(Subject.Worker worker) {
        try {
            worker.act();
            return null;
        } catch (Exception failed) {
            return failed;
        }
    }

    private static Tally result(Future<Tally> client) throws Exception {
        try {
            return client.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client of the benchmark failed", failed.getCause());
        }
    }

    private record Tally(
            Histogram latencies, long failures, @Nullable Exception firstFailure) {}
}
