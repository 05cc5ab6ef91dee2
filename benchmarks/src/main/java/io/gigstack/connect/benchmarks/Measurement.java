package io.gigstack.connect.benchmarks;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What was seen in one stretch of time.
 *
 * @param rate successes per second
 * @param p50 median of the latencies, in milliseconds, like the other percentiles
 * @param failures what was not answered as it should be; a failure has no latency
 */
record Measurement(double rate, double p50, double p99, double p999, long failures) {

    private static final double MICROS_PER_MILLI = 1_000;

    /** The longest latency that is told from longer ones: a minute, in microseconds. */
    private static final long LONGEST = 60_000_000;

    private static final int DIGITS = 3;

    /** Collects latencies in microseconds. */
    static Histogram histogram() {
        return new Histogram(LONGEST, DIGITS);
    }

    static void record(Histogram latencies, long nanos) {
        latencies.recordValue(Math.clamp(nanos / 1_000, 0, LONGEST));
    }

    static Measurement of(Histogram latencies, long failures, Duration duration) {
        return new Measurement(
                latencies.getTotalCount() * 1e9 / duration.toNanos(),
                latencies.getValueAtPercentile(50) / MICROS_PER_MILLI,
                latencies.getValueAtPercentile(99) / MICROS_PER_MILLI,
                latencies.getValueAtPercentile(99.9) / MICROS_PER_MILLI,
                failures);
    }
}
