package io.gigstack.connect.benchmarks;

import java.time.Duration;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What it costs to find out who asks and whether they may, for a key that was used before. Nothing is remembered of a key,
 * so each check asks the database, and those that come at once ask together; a question for nothing by the same
 * connections tells how much of it is the way to the database and back.
 */
final class AuthorizationBenchmark {

    private static final int CLIENTS = 64;

    /** Of the pool; more who each need one of their own would wait for each other. */
    private static final int CONNECTIONS = 16;

    private static final String ONE = "authorization, one after another";
    private static final String MANY = "authorization, 64 at once";
    private static final String NOTHING_ONE = "select 1, one after another";
    private static final String NOTHING_MANY = "select 1, 16 at once";

    private final Checkout checkout;
    private final Options options;
    private final Report report;

    AuthorizationBenchmark(Checkout checkout, Options options, Report report) {
        this.checkout = checkout;
        this.options = options;
        this.report = report;
    }

    void run(Database database) throws Exception {
        report.progress("authorization");
        Member member;
        try (Service service = Service.connect(checkout, database)) {
            var _ = service.awaitAnswer();
            member = Member.joined(service);
        }
        try (ServiceHere service = ServiceHere.start(database, WebApplicationType.NONE)) {
            compare(Authorization.of(service.context(), member), roundTrip(service.bean(JdbcTemplate.class)));
        }
    }

    private static Subject roundTrip(JdbcTemplate jdbc) {
        return new Subject() {
            @Override
            public String name() {
                return "select 1";
            }

            @Override
            public Worker worker() {
                return () -> jdbc.queryForObject("select 1", Integer.class);
            }

            @Override
            public void close() {}
        };
    }

    private void compare(Subject authorization, Subject nothing) throws Exception {
        warmUp(nothing, CONNECTIONS);
        warmUp(nothing, 1);
        warmUp(authorization, CLIENTS);
        warmUp(authorization, 1);
        Comparison comparison = new Comparison();
        comparison.add(NOTHING_ONE, () -> measure(nothing, 1));
        comparison.add(ONE, () -> measure(authorization, 1));
        comparison.add(NOTHING_MANY, () -> measure(nothing, CONNECTIONS));
        comparison.add(MANY, () -> measure(authorization, CLIENTS));
        comparison.run(options.rounds(), report);
        report.claimAtMost(ONE + ", p50 in \u00b5s", comparison.median(ONE).p50() * 1_000, 50);
        report.claimAtMost(
                MANY + ", \u00b5s for each", 1e6 / comparison.median(MANY).rate(), 50);
    }

    private void warmUp(Subject subject, int clients) throws Exception {
        var _ = ClosedLoop.measure(subject, clients, options.warmUp().dividedBy(2), Duration.ofMillis(1));
    }

    private Measurement measure(Subject subject, int clients) throws Exception {
        return ClosedLoop.measure(subject, clients, options.warmUpOfATurn(), options.measured());
    }
}
