package io.gigstack.connect.api.limit;

import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.api.apikey.FirstKey;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limits of a running service, which lets a key make 20 requests a minute. */
class LimitedRequestsTest {

    private static final int QUOTA = 20;
    private static final ConfigurableApplicationContext SERVICE = RunningConnect.start(QUOTA);

    private final Client anyone = Client.of(RunningConnect.port(SERVICE));
    private final Client client = anyone.withKey(
            SERVICE.getBean(FirstKey.class).issueForNewOrganization().secret().value());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private void useUp() {
        for (int i = 0; i < QUOTA; i++) {
            client.get("/v2/ping").expect(200);
        }
    }

    @Test
    void every_answer_to_a_key_tells_what_is_left() {
        List<Reply> replies = List.of(
                client.post(TEAMS, "{\"name\":\"x\"}").expect(201),
                client.get(TEAMS).expect(200),
                client.send("HEAD", "/v2/ping", "").expect(200),
                client.get("/v2/ping?x=1").expect(400),
                client.post(TEAMS, "{}").expect(400),
                client.post(TEAMS, "x".repeat(300 * 1024)).expect(413),
                client.with("Content-Type", "text/plain").post(TEAMS, "{}").expect(415),
                client.with("If-Match", "*").post(TEAMS, "{\"name\":\"x\"}").expect(412),
                client.get(TEAMS + "/team_789").expect(404));

        for (int i = 0; i < replies.size(); i++) {
            Reply reply = replies.get(i);
            assertThat(reply.headers().get("RateLimit-Policy"))
                    .as("%s", reply)
                    .containsExactly("\"default\";q=20;w=60");
            assertThat(reply.headers().get("RateLimit"))
                    .as("%s", reply)
                    .singleElement()
                    .asString()
                    .matches("\"default\";r=%d;t=([1-9]|[1-5][0-9]|60)".formatted(QUOTA - 1 - i));
        }
    }

    @Test
    void an_unchanged_team_tells_it_too() {
        Reply created = client.post(TEAMS, "{\"name\":\"x\"}").expect(201);

        Reply unchanged = client.with("If-None-Match", "\"1\"")
                .get(TEAMS + "/" + created.text("/data/id"))
                .expect(304);

        assertThat(unchanged.header("RateLimit").orElseThrow()).contains("r=18");
    }

    @Test
    void a_key_that_is_used_up_is_told_so_as_documented_and_when_to_come_again() {
        useUp();

        Reply refused = client.with("X-Request-Id", "req-7f3a2c91").get(TEAMS);

        refused.refused(429, "rate_limit_exceeded");
        assertThat(json(refused.body())).isEqualTo(Document.tree().at("/components/examples/RateLimitExceeded/value"));
        assertThat(refused.header("RateLimit-Policy")).hasValue("\"default\";q=20;w=60");
        String seconds = refused.header("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(seconds)).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).hasValue("\"default\";r=0;t=" + seconds);
    }

    @Test
    void what_is_refused_is_not_done() {
        useUp();
        long before = events();

        client.post(TEAMS, "{\"name\":\"x\"}").refused(429, "rate_limit_exceeded");

        assertThat(events()).isEqualTo(before);
    }

    private static long events() {
        return SERVICE.getBean("eventStoreJdbc", JdbcClient.class)
                .sql("select count(*) from event_store.event")
                .query(Long.class)
                .single();
    }

    @Test
    void of_many_at_once_exactly_as_many_pass_as_the_quota_has() throws Exception {
        List<Future<Integer>> statuses = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 3 * QUOTA; i++) {
                statuses.add(callers.submit(() -> client.get("/v2/ping").status()));
            }
        }

        List<Integer> passed = new ArrayList<>();
        for (Future<Integer> status : statuses) {
            passed.add(status.get());
        }
        assertThat(passed)
                .containsOnly(200, 429)
                .filteredOn(status -> status == 200)
                .hasSize(QUOTA);
    }
}
