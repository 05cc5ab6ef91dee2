package io.gigstack.connect.api.limit;

import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.api.apikey.FirstKey;
import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who guesses tokens of invitations has no more attempts than who guesses keys. */
class GuessedTokensTest {

    private static final String ACCEPT = "/v2/connect/invitations/accept";
    private static final String UNKNOWN = "inv_01hm6w7k8gq3d9x4t7kb2vn5ce_abcdefghijklmnopqrstuvwxyz0123456789ABCD";

    private final ConfigurableApplicationContext service = RunningConnect.start(20);
    private final Client anyone = Client.of(RunningConnect.port(service));
    private final Client client = anyone.withKey(
            service.getBean(FirstKey.class).issueForNewOrganization().secret().value());

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void after_five_refusals_of_any_kind_every_token_is_refused_before_anything_is_read() {
        ATeam team = ATeam.of(client);
        AMember good = AMember.invited(team, "good@example.com", "user");
        AMember used = AMember.invited(team, "used@example.com", "user");
        used.accept().expect(200);
        used.accept().expect(409);
        accept(UNKNOWN).expect(404);
        accept("nonsense").expect(400);
        anyone.post(ACCEPT).expect(400);
        anyone.get("/v2/ping").expect(401);

        rename("member_list", "member_list_gone");
        try {
            Reply refused = anyone.with("X-Request-Id", "req-7f3a2c91").post(ACCEPT, "{\"token\":\"nonsense\"}");
            refused.refused(429, "rate_limit_exceeded");
            assertThat(json(refused.body()))
                    .isEqualTo(Document.tree().at("/components/examples/TooManyWrongTokens/value"));
            assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            good.accept().refused(429, "rate_limit_exceeded");
        } finally {
            rename("member_list_gone", "member_list");
        }
        anyone.get("/v2/ping").refused(429, "rate_limit_exceeded");
        client.get("/v2/ping").expect(200);
    }

    @Test
    void an_invitation_that_is_accepted_counts_for_nothing() {
        ATeam team = ATeam.of(client);
        for (int i = 0; i < 6; i++) {
            AMember.invited(team, i + "@example.com", "user").accept().expect(200);
        }
        accept(UNKNOWN).expect(404);
    }

    private Reply accept(String token) {
        return anyone.post(ACCEPT, "{\"token\":\"%s\"}".formatted(token));
    }

    private void rename(String from, String to) {
        service.getBean("eventStoreJdbc", JdbcClient.class)
                .sql("alter table read_model.%s rename to %s".formatted(from, to))
                .update();
    }
}
