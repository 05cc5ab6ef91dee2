package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of an organization that has a thousand teams, beside those of one that has a million. */
final class ListsBenchmark {

    private static final long FEW = 1_000;
    private static final int CLIENTS = 1;
    private static final String TEAMS = "/v2/connect/teams?";

    /** What is asked. The last ones have a price of their own. */
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    private static final Map<String, String> PRICED = new LinkedHashMap<>();

    static {
        QUESTIONS.put("all", "limit=20");
        QUESTIONS.put("by name", "limit=20&sort=name");
        QUESTIONS.put("industry", "limit=20&industry=Industry+7");
        QUESTIONS.put("industry and country", "limit=20&industry=Industry+7&country=DE");
        QUESTIONS.put("country by name", "limit=20&country=MX&sort=-name");
        QUESTIONS.put("suspended", "limit=20&status=suspended");
        QUESTIONS.put("onboarded in a country", "limit=20&onboarded=true&country=US");
        QUESTIONS.put("nothing fits", "limit=20&industry=None&onboarded=true");
        PRICED.put("offset in the middle", "limit=20&offset=%d");
        PRICED.put("part of one name", "limit=20&q=number+777+");
        PRICED.put("part of every name", "limit=20&q=team");
    }

    private final Checkout checkout;
    private final Options options;
    private final Report report;

    ListsBenchmark(Checkout checkout, Options options, Report report) {
        this.checkout = checkout;
        this.options = options;
        this.report = report;
    }

    void run(Database few, Database many) throws Exception {
        fill(few, FEW);
        fill(many, options.events());
        try (Service ofFew = Service.connect(checkout, few);
                Service ofMany = Service.connect(checkout, many)) {
            var _ = ofFew.awaitAnswer();
            var _ = ofMany.awaitAnswer();
            warmUp(ofFew);
            warmUp(ofMany);
            double worst = 0;
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                worst = Math.max(
                        worst, compare(question.getKey(), ofFew, ofMany, question.getValue(), question.getValue()));
            }
            report.claimAtMost("lists: p99 of many : of few, the worst filter", worst, 2);
            for (Map.Entry<String, String> question : PRICED.entrySet()) {
                double ratio = compare(
                        question.getKey(),
                        ofFew,
                        ofMany,
                        question.getValue().formatted(FEW / 2),
                        question.getValue().formatted(options.events() / 2));
                report.add("lists: p99 of many : of few, " + question.getKey(), ratio, "times");
            }
            walk(ofMany);
        }
    }

    private void fill(Database database, long teams) throws Exception {
        report.progress("writing a list of " + teams + " teams");
        try (Service service = Service.connect(checkout, database)) {
            var _ = service.awaitAnswer();
            var _ = Member.joined(service);
        }
        database.run(
                "set synchronous_commit = off",
                """
                insert into read_model.team_list
                       (team_id, organization_id, version, name, name_key, description, industry, country, status,
                        deleted, onboarded, progress, steps, created_at)
                select  'team_' || lpad(to_hex(n), 26, '0'), organization_id, 10, 'Team number ' || n || ' of all',
                        'team number ' || n || ' of all', description, 'Industry ' || n %% 20,
                        (array['MX', 'DE', 'US', 'FR', 'BR', 'JP', 'ES', 'IT'])[1 + n / 20 %% 8],
                        case when n %% 100 = 99 then 'suspended' else 'active' end, n %% 50 = 0, n %% 3 = 0, 50, steps,
                        timestamptz '2025-01-01' + n * interval '1 second'
                from    generate_series(1, %d) as n,
                        (select * from read_model.team_list limit 1) as sample
                """.formatted(teams),
                History.counts("read_model.team_list"),
                "vacuum analyze",
                "checkpoint");
    }

    private void warmUp(Service service) throws IOException {
        for (String question : QUESTIONS.values()) {
            var _ = load(service, question)
                    .closedLoop(options.warmUp().dividedBy(QUESTIONS.size() * 2L), Duration.ofMillis(1));
        }
    }

    private static HttpLoad load(Service service, String question) {
        return HttpLoad.reading(service.port(), TEAMS + question, CLIENTS);
    }

    /** The p99 of many to that of few. */
    private double compare(String what, Service few, Service many, String ofFew, String ofMany) throws Exception {
        Comparison comparison = new Comparison();
        String name = "list: " + what;
        comparison.add(name + ", few", () -> measure(few, ofFew));
        comparison.add(name + ", many", () -> measure(many, ofMany));
        comparison.run(options.rounds(), report);
        return comparison.median(name + ", many").p99()
                / comparison.median(name + ", few").p99();
    }

    private Measurement measure(Service service, String question) throws IOException {
        return load(service, question).closedLoop(Duration.ofMillis(200), options.measured());
    }

    /** From the first page to the last, each time by what the page before says. */
    private void walk(Service service) throws IOException, InterruptedException {
        report.progress("walking all pages");
        List<Long> pages = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String next = "";
            while (next != null) {
                long start = System.nanoTime();
                next = next(client, service, next);
                pages.add(System.nanoTime() - start);
            }
        }
        double first = average(pages.subList(pages.size() / 10, pages.size() / 5));
        double last = average(pages.subList(pages.size() - pages.size() / 10, pages.size()));
        report.add("walk: pages of 100", pages.size(), "pages");
        report.add("walk: a page of the second tenth", first, "ms");
        report.add("walk: a page of the last tenth", last, "ms");
        report.claimAtMost("walk: a page of the last tenth : of the second", last / first, 1.5);
    }

    private static @Nullable String next(HttpClient client, Service service, String after)
            throws IOException, InterruptedException {
        String path = TEAMS + "limit=100" + (after.isEmpty() ? "" : "&next=" + after);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + Service.KEY)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.body());
        }
        JsonNode next = JsonMapper.shared().readTree(answer.body()).at("/next");
        return next.isNull() ? null : next.asString();
    }

    private static double average(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
    }
}
