package io.gigstack.connect.benchmarks;

import io.gigstack.connect.benchmarks.naive.NaiveProjection;
import io.gigstack.connect.query.rebuild.Purpose;
import io.gigstack.connect.query.rebuild.Rebuilds;
import java.io.OutputStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;

/**
 * How long it takes to fold the whole log again, from the request until the new rows serve, held against PostgreSQL that
 * streams the same events into nothing.
 */
final class RebuildBenchmark {

    /** Of the log, for the naive projection, which would need too long for all. */
    private static final long SAMPLE = 10_000;

    private static final double REQUESTS_PER_SECOND = 200;
    private static final int CLIENTS = 8;

    private final Checkout checkout;
    private final Options options;
    private final Report report;

    RebuildBenchmark(Checkout checkout, Options options, Report report) {
        this.checkout = checkout;
        this.options = options;
        this.report = report;
    }

    /** One round, in seconds. */
    private record Round(double copy, double one, double all) {}

    void run(Database database) throws Exception {
        try (Service service = Service.connect(checkout, database)) {
            var _ = service.awaitAnswer();
            var _ = Member.joined(service);
        }
        LogFiller filler =
                new LogFiller(database.text("select organization_id from read_model.api_key order by key_id limit 1"));
        long teams = options.events() / LifeOfTeam.EVENTS;
        long tenth = Math.max(1, teams / 10);
        report.progress("writing a log of " + options.events() + " events");
        fill(filler, database, 0, tenth);
        double small = heap(database);
        fill(filler, database, tenth, teams - tenth);
        double large = heap(database);
        report.add("rebuild: live heap, a tenth of the events", small, "MB");
        report.add("rebuild: live heap, all events", large, "MB");
        report.claimAtMost("rebuild: live heap, all events : a tenth", large / small, 1.2);
        speed(database);
        patience(database);
    }

    private static void fill(LogFiller filler, Database database, long first, long teams) throws Exception {
        filler.fill(database, first, teams);
        // As if live. What serves is folded by the first rebuild.
        database.run("""
                update read_model.token
                set    token      = convert_to(json_build_object(
                                        'globalIndex', (select max(position) from event_store.event))::text, 'UTF8'),
                       token_type = 'org.axonframework.eventhandling.GlobalSequenceTrackingToken'
                where  processor_name <> '__config'
                """);
    }

    private double heap(Database database) {
        report.progress("heap of a rebuild");
        try (ServiceHere service = ServiceHere.start(database, WebApplicationType.NONE);
                LiveHeap heap = new LiveHeap()) {
            rebuilder(service).rebuild(Purpose.REPLACE_ANYWAY, Rebuilder.ALL);
            return heap.megabytes();
        }
    }

    private static Rebuilder rebuilder(ServiceHere service) {
        return new Rebuilder(service.bean(Rebuilds.class));
    }

    private void speed(Database database) throws Exception {
        try (ServiceHere service = ServiceHere.start(database, WebApplicationType.NONE)) {
            Rebuilder rebuilder = rebuilder(service);
            rebuilder.rebuild(Purpose.REPLACE, Rebuilder.ALL);
            List<Round> rounds = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                rounds.add(new Round(
                        copy(database),
                        seconds(rebuilder.rebuild(Purpose.REPLACE, List.of(Rebuilder.TEAM_LIST))),
                        seconds(rebuilder.rebuild(Purpose.REPLACE, Rebuilder.ALL))));
                report.progress("round " + round + " of " + options.rounds() + ": " + rounds.getLast());
            }
            long events = database.number("select count(*) from event_store.event");
            double one = median(rounds, Round::one);
            report.add("rebuild: COPY of all events to nothing", events / median(rounds, Round::copy), "events/s");
            report.add("rebuild: team list", events / one, "events/s");
            report.add("rebuild: all read models at once", events / median(rounds, Round::all), "events/s");
            report.claimAtMost("rebuild: team list : COPY", median(rounds, round -> round.one / round.copy), 4);
            report.claimAtMost("rebuild: all read models : COPY", median(rounds, round -> round.all / round.copy), 8);
            naive(service, database, events / one);
        }
    }

    private void naive(ServiceHere service, Database database, double rate) {
        report.progress("a naive projection");
        try (var pool = database.pool("public", 4)) {
            double naive =
                    NaiveProjection.rate(service.bean(EventStore.class), pool, Math.min(SAMPLE, options.events()));
            report.add("rebuild: naive Axon projection, on a sample", naive, "events/s");
            report.claim("rebuild: team list : naive Axon projection", rate / naive, 10);
        }
    }

    /** Those who use the service while the team list is rebuilt, again and again. */
    private void patience(Database database) throws Exception {
        try (ServiceHere service = ServiceHere.start(database, WebApplicationType.SERVLET)) {
            String team = "/v2/connect/teams/" + new LifeOfTeam("", 1).id();
            HttpLoad reading = HttpLoad.reading(service.port(), team, CLIENTS);
            HttpLoad creating = HttpLoad.creating(service.port(), CLIENTS);
            var _ = reading.closedLoop(options.warmUp().dividedBy(4), Duration.ofMillis(1));
            var _ = creating.closedLoop(options.warmUp().dividedBy(4), Duration.ofMillis(1));
            Comparison comparison = new Comparison();
            comparison.add("API: read a team", () -> paced(reading));
            comparison.add("API: read a team, during a rebuild", () -> meanwhile(service, reading));
            comparison.add("API: create a team", () -> paced(creating));
            comparison.add("API: create a team, during a rebuild", () -> meanwhile(service, creating));
            comparison.run(options.rounds(), report);
            for (String what : List.of("API: read a team", "API: create a team")) {
                report.claimAtMost(
                        what + ", p99 during a rebuild : without",
                        comparison.median(what + ", during a rebuild").p99()
                                / comparison.median(what).p99(),
                        2);
            }
        }
    }

    private Measurement paced(HttpLoad load) throws Exception {
        return load.paced(REQUESTS_PER_SECOND, options.warmUpOfATurn(), options.measured());
    }

    private Measurement meanwhile(ServiceHere service, HttpLoad load) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> rebuilding = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                rebuilder(service).rebuild(Purpose.REPLACE, List.of(Rebuilder.TEAM_LIST));
            }
        });
        try {
            return paced(load);
        } finally {
            enough.set(true);
            rebuilding.join();
        }
    }

    private double copy(Database database) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = database.connect()) {
            var _ = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy event_store.event to stdout", OutputStream.nullOutputStream());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return rounds.stream().mapToDouble(value).sorted().toArray()[rounds.size() / 2];
    }
}
