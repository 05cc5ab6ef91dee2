package io.gigstack.connect.benchmarks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The engines by themselves: 64 writers, each of which appends one event in a transaction and waits for it. */
final class EngineBenchmark {

    private static final int WRITERS = 64;
    private static final int[] POOLS_OF_AXON = {8, 32, 64};

    private static final String CONNECT = "engine: Connect";
    private static final String CONNECT_PAST = "engine: Connect, on the past";
    private static final String PLAIN_PAST = Yardstick.NAME + ", on the past";
    private static final String AXON_JDBC = "engine: Axon JDBC";
    private static final String AXON_JPA = "engine: Axon JPA";

    private final Options options;
    private final Report report;

    EngineBenchmark(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Database database, Yardstick plain, @Nullable Database past) throws Exception {
        try (Subject connect = Engines.connect(database);
                Subject jdbc = best(pool -> Engines.axonJdbc(database, pool));
                Subject jpa = best(pool -> Engines.axonJpa(database, pool))) {
            warmUp(connect);
            warmUp(jdbc);
            warmUp(jpa);
            Comparison comparison = new Comparison();
            comparison.add(Yardstick.NAME, plain::take);
            comparison.add(CONNECT, () -> measure(connect));
            comparison.add(AXON_JDBC, () -> measure(jdbc));
            comparison.add(AXON_JPA, () -> measure(jpa));
            if (past == null) {
                finish(comparison);
            } else {
                withPast(comparison, plain, past);
                report.claim("engine on the past : on an empty log", comparison.ratio(CONNECT_PAST, CONNECT), 0.8);
            }
            report.claim("engine : plain inserts", comparison.ratio(CONNECT, Yardstick.NAME), 3);
            report.claim("engine : Axon JDBC", comparison.ratio(CONNECT, AXON_JDBC), 10);
        }
    }

    private void withPast(Comparison comparison, Yardstick plain, Database past) throws Exception {
        Yardstick plainPast = plain.on(past);
        try (Subject connectPast = Engines.connect(past)) {
            warmUp(connectPast);
            comparison.add(PLAIN_PAST, plainPast::take);
            comparison.add(CONNECT_PAST, () -> measure(connectPast));
            finish(comparison);
        }
    }

    private void finish(Comparison comparison) throws Exception {
        comparison.run(options.rounds(), report);
    }

    private void warmUp(Subject subject) throws Exception {
        var _ = ClosedLoop.measure(subject, WRITERS, options.warmUp(), Duration.ofMillis(1));
    }

    private Measurement measure(Subject subject) throws Exception {
        return ClosedLoop.measure(subject, WRITERS, options.warmUpOfATurn(), options.measured());
    }

    /** The engine with as many connections as suit it best. */
    private Subject best(Opening engine) throws Exception {
        int best = 0;
        double rate = 0;
        for (int pool : POOLS_OF_AXON) {
            try (Subject subject = engine.with(pool)) {
                Measurement seen = measure(subject);
                report.add("engine: " + subject.name() + ", " + pool + " connections", seen);
                if (seen.rate() > rate) {
                    best = pool;
                    rate = seen.rate();
                }
            }
        }
        return engine.with(best);
    }

    private interface Opening {
        Subject with(int connections) throws Exception;
    }
}
