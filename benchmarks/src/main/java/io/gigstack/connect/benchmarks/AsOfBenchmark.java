package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** How long it takes to tell how a team was at some instant of a long life, over HTTP. */
final class AsOfBenchmark {

    private static final int EVENTS = 10_000;
    private static final int CLIENTS = 8;
    private static final Instant BIRTH = Instant.parse("2020-01-01T00:00:00Z");
    private static final String ONE = "as of any instant, one after another";
    private static final String MANY = "as of any instant, 8 at once";

    /** The team is renamed once a minute. */
    private static final String LIFE = """
            insert into event_store.event
                   (position, event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                    payload_type, payload_revision, payload, metadata)
            select   last.position + n, 'evt_' || lpad(n::text, 26, '0'), '%1$s', first.count + n - 1, 'team',
                     timestamptz '%3$s' + n * interval '1 minute', 'team.renamed', '1',
                     convert_to(json_build_object(
                         'teamId', '%1$s',
                         'name', 'Name ' || n,
                         'occurredAt', to_char(timestamp '%3$s' + n * interval '1 minute',
                                               'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8'),
                     first.metadata
            from     generate_series(1, %2$d - (select count(*) from event_store.event where aggregate_id = '%1$s')) as n,
                     (select max(position) as position from event_store.event) as last,
                     (select min(metadata) as metadata, count(*) as count
                      from   event_store.event where aggregate_id = '%1$s') as first
            order by n
            """;

    private final Checkout checkout;
    private final Options options;
    private final Report report;

    AsOfBenchmark(Checkout checkout, Options options, Report report) {
        this.checkout = checkout;
        this.options = options;
        this.report = report;
    }

    void run(Database database) throws Exception {
        report.progress("the past of a team of " + EVENTS + " events");
        try (Service service = Service.connect(checkout, database);
                HttpClient http = HttpClient.newHttpClient()) {
            var _ = service.awaitAnswer();
            Looks looks = new Looks(http, service.port(), lived(database, service));
            long start = System.nanoTime();
            looks.act();
            report.add("the very first look", (System.nanoTime() - start) / 1e6, "ms");
            var _ = ClosedLoop.measure(looks, CLIENTS, options.warmUp().dividedBy(2), Duration.ofMillis(1));
            Comparison comparison = new Comparison();
            comparison.add(ONE, () -> measure(looks, 1));
            comparison.add(MANY, () -> measure(looks, CLIENTS));
            comparison.run(options.rounds(), report);
            report.claimAtMost(
                    "p99 as of any instant, ms", comparison.median(ONE).p99(), 50);
        }
    }

    private Measurement measure(Looks looks, int clients) throws Exception {
        return ClosedLoop.measure(looks, clients, options.warmUpOfATurn(), options.measured());
    }

    /** Its first events are of today, which is later than what follows; so they are dated back. */
    private static String lived(Database database, Service service)
            throws IOException, InterruptedException, SQLException {
        String team = Member.joined(service).teamId();
        database.run(
                """
                update event_store.event
                set    payload = convert_to(regexp_replace(convert_from(payload, 'UTF8'),
                                     '"occurredAt":"[^"]*"', '"occurredAt":"%s"'), 'UTF8')
                where  aggregate_id = '%s'
                """.formatted(BIRTH, team), LIFE.formatted(team, EVENTS, BIRTH), "vacuum analyze event_store.event");
        return team;
    }

    private record Looks(HttpClient http, int port, String team) implements Subject, Subject.Worker {

        @Override
        public String name() {
            return "as of";
        }

        @Override
        public Worker worker() {
            return this;
        }

        @Override
        public void act() throws IOException, InterruptedException {
            Instant instant =
                    BIRTH.plus(Duration.ofMinutes(ThreadLocalRandom.current().nextInt(EVENTS)));
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:%d/v2/connect/teams/%s?asOf=%s".formatted(port, team, instant)))
                    .header("Authorization", "Bearer " + Service.KEY)
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("it answered " + answer.body());
            }
        }

        @Override
        public void close() {}
    }
}
