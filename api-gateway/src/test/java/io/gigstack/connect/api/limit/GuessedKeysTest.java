package io.gigstack.connect.api.limit;

import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.api.apikey.FirstKey;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From one address somebody uses a good key, and somebody else has guessed as often as the service lets them. */
class GuessedKeysTest {

    private static final ConfigurableApplicationContext SERVICE = RunningConnect.start(20);
    private static final Client ANYONE = Client.of(RunningConnect.port(SERVICE));
    private static final Client KNOWN = ANYONE.withKey(newKey());
    private static final Client NEVER_USED = ANYONE.withKey(newKey());
    private static final Client REVOKED = ANYONE.withKey(revokedKey());

    private static String newKey() {
        return SERVICE.getBean(FirstKey.class)
                .issueForNewOrganization()
                .secret()
                .value();
    }

    private static String revokedKey() {
        Reply issued = KNOWN.post("/v2/connect/api-keys", "{\"name\":\"x\"}").expect(201);
        KNOWN.delete("/v2/connect/api-keys/" + issued.text("/data/id")).expect(200);
        return issued.text("/data/key");
    }

    @BeforeAll
    static void guess() {
        KNOWN.get("/v2/ping").expect(200);
        for (int i = 0; i < 5; i++) {
            Client guessing = i < 2 ? ANYONE : ANYONE.withKey("ck_" + "0".repeat(39) + i);
            Reply refused = guessing.get("/v2/ping").expect(401);
            assertThat(refused.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
        }
        ANYONE.get("/v2/ping").expect(429);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void the_next_guess_is_refused_as_documented_without_a_question_to_the_database() {
        rename("api_key", "api_key_gone");
        try {
            Reply refused = ANYONE.withKey("ck_" + "1".repeat(40))
                    .with("X-Request-Id", "req-7f3a2c91")
                    .get(TEAMS);

            refused.refused(429, "rate_limit_exceeded");
            assertThat(json(refused.body()))
                    .isEqualTo(Document.tree().at("/components/examples/TooManyWrongKeys/value"));
            assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            assertThat(refused.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
        } finally {
            rename("api_key_gone", "api_key");
        }
    }

    private static void rename(String from, String to) {
        SERVICE.getBean("eventStoreJdbc", JdbcClient.class)
                .sql("alter table read_model.%s rename to %s".formatted(from, to))
                .update();
    }

    @Test
    void no_key_is_a_wrong_key() {
        ANYONE.get("/v2/ping").refused(429, "rate_limit_exceeded");
    }

    @Test
    void a_good_key_works_whether_it_was_used_before_or_not() {
        KNOWN.get("/v2/ping").expect(200);
        KNOWN.get(TEAMS).expect(200);
        NEVER_USED.get("/v2/ping").expect(200);
    }

    @Test
    void a_revoked_one_is_as_good_as_a_guess() {
        REVOKED.get("/v2/ping").refused(429, "rate_limit_exceeded");
    }

    @Test
    void one_that_was_issued_since_waits_for_the_end_of_the_minute() {
        ANYONE.withKey(newKey()).get("/v2/ping").refused(429, "rate_limit_exceeded");
    }

    @Test
    void what_is_open_to_all_stays_open() {
        ANYONE.get("/v3/api-docs").expect(200);
        ANYONE.get("/actuator/health").expect(200);
    }
}
