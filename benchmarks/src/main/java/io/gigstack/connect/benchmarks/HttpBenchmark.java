package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The service as its users meet it: authenticated, validated and durable creations of the sample team over HTTP. */
final class HttpBenchmark {

    private static final int CLIENTS = 64;

    private static final String CONNECT = "HTTP: Connect";
    private static final String CONNECT_PAST = "HTTP: Connect, on the past";
    private static final String PING = "HTTP: Connect, ping";
    private static final String AXON_JPA = "HTTP: the same on Axon JPA";

    private final Checkout checkout;
    private final Options options;
    private final Report report;

    HttpBenchmark(Checkout checkout, Options options, Report report) {
        this.checkout = checkout;
        this.options = options;
        this.report = report;
    }

    void run(Database database, Database ofJpa, Yardstick plain, @Nullable Database past) throws Exception {
        firstStart(database);
        coldStart(database);
        try (Client connect = new Client(Service.connect(checkout, database));
                Client jpa = new Client(Service.onAxonJpa(checkout, ofJpa))) {
            Comparison comparison = new Comparison();
            comparison.add(Yardstick.NAME, plain::take);
            comparison.add(CONNECT, connect::measure);
            comparison.add(AXON_JPA, jpa::measure);
            comparison.add(PING, connect::measurePing);
            if (past == null) {
                comparison.run(options.rounds(), report);
            } else {
                try (Client connectPast = new Client(Service.connect(checkout, past))) {
                    comparison.add(CONNECT_PAST, connectPast::measure);
                    comparison.run(options.rounds(), report);
                    report.claim("HTTP on the past : on an empty log", comparison.ratio(CONNECT_PAST, CONNECT), 0.8);
                }
            }
            report.claim("HTTP : plain inserts", comparison.ratio(CONNECT, Yardstick.NAME), 1);
            report.claim("HTTP : the same on Axon JPA", comparison.ratio(CONNECT, AXON_JPA), 8);
            visibility(database, connect, comparison.median(CONNECT).rate() / 2);
        }
    }

    /** Makes the schemas, so that the next start is one like all others. */
    private void firstStart(Database database) throws Exception {
        try (Service service = Service.connect(checkout, database)) {
            var _ = service.awaitAnswer();
        }
    }

    private void coldStart(Database database) throws Exception {
        report.progress("cold start");
        try (Service service = Service.connect(checkout, database)) {
            Duration start = service.awaitAnswer();
            report.add("HTTP: from the start to the first answer", (double) start.toMillis(), "ms");
            HttpLoad load = HttpLoad.creating(service.port(), CLIENTS);
            report.add("HTTP: Connect, its first seconds", load.closedLoop(Duration.ZERO, options.firstSeconds()));
        }
    }

    private void visibility(Database database, Client connect, double rate) throws Exception {
        report.progress("from the request to the read models, at half load");
        Measurement seen = Visibility.measure(
                connect.load,
                database,
                rate,
                options.warmUpOfATurn(),
                options.measured().multipliedBy(2));
        report.add("HTTP: from the request to all read models, half load", seen);
        report.claimAtMost("p99 from the request to all read models, ms", seen.p99(), 50);
    }

    /** A service that has been used for a while, and those who use it. */
    private final class Client implements AutoCloseable {

        private final Service service;
        private final HttpLoad load;
        private final HttpLoad pings;

        Client(Service service) throws Exception {
            this.service = service;
            try {
                var _ = service.awaitAnswer();
            } catch (IOException | TimeoutException failed) {
                service.close();
                throw failed;
            }
            load = HttpLoad.creating(service.port(), CLIENTS);
            pings = HttpLoad.pinging(service.port(), CLIENTS);
            report.progress("warm-up");
            var _ = load.closedLoop(options.warmUp(), Duration.ZERO);
        }

        /** The least that an authenticated request costs: no body, no command, nothing stored. */
        Measurement measurePing() throws Exception {
            return pings.closedLoop(options.warmUpOfATurn(), options.measured());
        }

        Measurement measure() throws Exception {
            return load.closedLoop(options.warmUpOfATurn(), options.measured());
        }

        @Override
        public void close() throws IOException {
            service.close();
        }
    }
}
