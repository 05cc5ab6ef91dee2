package io.gigstack.connect.api.admin;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static io.gigstack.connect.RunningConnect.port;
import static io.gigstack.connect.RunningConnect.startAnotherNode;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who watches a rebuild is told what comes of it, until it is over. */
class RebuildStreamsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ARebuild rebuild = new ARebuild(operator(), "team_list");

    /** One that goes on until someone decides. */
    @BeforeEach
    void waitForADecision() {
        rebuild = ARebuild.differing(operator(), ATeam.of(newOrganization()));
    }

    @AfterEach
    void repair() {
        threads.shutdownNow();
        if (!rebuild.latest().at("/data/over").booleanValue()) {
            rebuild.post("/rebuilds/latest/cancel").expect(200);
        }
        rebuild.started("{\"replaceAnyway\":true}").await("switched");
    }

    @Test
    void a_stream_tells_what_is_and_what_comes_and_ends_when_the_rebuild_is_cancelled() throws Exception {
        Future<List<String>> lines = lines(operator(), "");

        rebuild.post("/rebuilds/latest/cancel").expect(200);

        List<String> told = lines.get(20, TimeUnit.SECONDS);
        assertThat(told).filteredOn(line -> line.startsWith("event:")).containsExactly("event:progress", "event:over");
        List<String> phases = told.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> json(line.substring("data:".length())).at("/phase").asString())
                .toList();
        assertThat(phases).containsExactly("differs", "cancelled");
    }

    @Test
    void who_comes_again_is_told_only_what_is_new_and_in_the_end_that_nothing_will_be() throws Exception {
        HttpResponse<Stream<String>> first = open(operator(), "");
        String seen;
        try (Stream<String> lines = first.body()) {
            seen = lines.filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("id:".length());
        }
        Future<List<String>> again = lines(operator(), seen);
        rebuild.post("/rebuilds/latest/cancel").expect(200);
        List<String> told = again.get(20, TimeUnit.SECONDS);
        assertThat(told).filteredOn(line -> line.startsWith("event:")).containsExactly("event:over");

        String end = told.stream()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring("id:".length());
        assertThat(open(operator(), end).statusCode()).isEqualTo(204);
        assertThat(open(operator(), seen).statusCode()).isEqualTo(200);
    }

    @Test
    void while_nothing_happens_the_stream_says_that_it_is_still_there() throws Exception {
        try (Stream<String> lines = open(operator(), "").body()) {
            assertThat(lines.filter(line -> line.startsWith(":")).findFirst()).isPresent();
        }
    }

    @Test
    void a_node_that_stops_ends_its_streams_and_does_not_wait_for_them() throws Exception {
        Future<List<String>> lines;
        long before;
        try (var node = startAnotherNode()) {
            lines = lines(new Client(port(node), operator().headers()), "");
            before = System.nanoTime();
        }

        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before)).isLessThan(8);
        assertThat(lines.get(20, TimeUnit.SECONDS)).contains("event:progress");
    }

    @Test
    void what_can_not_be_watched_is_refused_like_everything_else() throws Exception {
        assertThat(open(anyone(), "").statusCode()).isEqualTo(401);
        Client client = operator().with("Accept", "text/event-stream");
        client.get("/v2/admin/projections/nothing/rebuilds/latest").notFound();
        assertThat(client.send("HEAD", rebuild.path("/rebuilds/latest"), "").status())
                .isEqualTo(200);
    }

    /** All that it tells until it ends, once it has told the first event. */
    private Future<List<String>> lines(Client client, String seen) throws Exception {
        HttpResponse<Stream<String>> response = open(client, seen);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        CountDownLatch first = new CountDownLatch(seen.isEmpty() ? 1 : 0);
        Future<List<String>> lines = threads.submit(() -> response.body()
                .peek(line -> {
                    if (line.startsWith("data:")) {
                        first.countDown();
                    }
                })
                .toList());
        assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    private HttpResponse<Stream<String>> open(Client client, String seen) throws Exception {
        return HTTP.send(request(client, seen), BodyHandlers.ofLines());
    }

    private HttpRequest request(Client client, String seen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d%s".formatted(client.port(), rebuild.path("/rebuilds/latest"))))
                .header("Accept", "text/event-stream");
        client.headers().forEach(request::setHeader);
        request.setHeader("Accept", "text/event-stream");
        return seen.isEmpty()
                ? request.build()
                : request.header("Last-Event-ID", seen).build();
    }
}
