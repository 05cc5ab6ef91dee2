package io.gigstack.connect.api.idempotency;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database are asked the same at the same moment: it is done once, and both give the answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedOnAnotherNodeTest {

    private static final String NAMED = "{\"name\":\"Support Team\"}";
    private static final int ROUNDS = 20;

    private final ConfigurableApplicationContext node = RunningConnect.startAnotherNode();
    private final Client client = newOrganization();

    @AfterAll
    void stop() {
        node.close();
    }

    /** The answers of both, of which one is a replay. */
    private List<Reply> both(Client asked, int status, Function<Client, Reply> write) {
        Client keyed = Replays.keyed(asked);
        Client other = new Client(RunningConnect.port(node), keyed.headers());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Reply> replies = Stream.of(keyed, other)
                    .map(one -> CompletableFuture.supplyAsync(() -> write.apply(one), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(replies)
                    .allSatisfy(
                            reply -> assertThat(reply.status()).as("%s", reply).isEqualTo(status));
            assertThat(replies.stream()
                            .filter(reply -> reply.header("Idempotent-Replayed").isPresent()))
                    .hasSize(1);
            return replies;
        }
    }

    @Test
    void a_team_is_created_once() {
        Client alone = newOrganization();
        for (int round = 0; round < ROUNDS; round++) {
            List<Reply> replies = both(alone, 201, one -> one.post(TEAMS, NAMED));
            assertThat(replies.getFirst().body()).isEqualTo(replies.getLast().body());
        }

        assertThat(alone.get(TEAMS).at("/totalResults").intValue()).isEqualTo(ROUNDS);
    }

    @Test
    void what_the_second_would_be_refused_for_is_what_the_first_has_done() {
        for (int round = 0; round < ROUNDS; round++) {
            ATeam team = ATeam.of(client);
            both(
                    client,
                    201,
                    one -> one.post(team.path("members"), "{\"email\":\"ana@example.com\",\"role\":\"user\"}"));
            AMember bob = AMember.invited(team, "bob@example.com", "user");
            both(
                    client.without("Authorization"),
                    200,
                    one -> one.post("/v2/connect/invitations/accept", "{\"token\":\"%s\"}".formatted(bob.token())));
            both(client, 200, one -> one.delete(bob.path()));
            String version = team.read().etag();
            both(client.with("If-Match", version), 200, one -> one.patch(team.path(), "{\"name\":\"Alpha\"}"));
            both(client, 200, one -> one.delete(team.path()));
        }
    }
}
