package io.gigstack.connect.api.idempotency;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database: whichever is asked, what has the same key is done once. */
class RepeatedOnAnotherNodeTest {

    private static final String NAMED = "{\"name\":\"Support Team\"}";
    private static final int ROUNDS = 20;

    private final Client client = newOrganization();

    @Test
    void of_two_nodes_one_does_it_and_both_give_the_same_answer() {
        try (ConfigurableApplicationContext node = RunningConnect.startAnotherNode();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Client other = new Client(RunningConnect.port(node), client.headers());
            Set<String> teams = new TreeSet<>();
            for (int round = 0; round < ROUNDS; round++) {
                String key = "round-" + round;
                List<Reply> replies = Stream.of(client, other)
                        .map(asked -> CompletableFuture.supplyAsync(
                                () -> asked.with("Idempotency-Key", key).post(TEAMS, NAMED), threads))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

                assertThat(replies).extracting(Reply::status).containsOnly(201);
                assertThat(replies)
                        .extracting(Reply::body)
                        .containsOnly(replies.getFirst().body());
                assertThat(replies.stream()
                                .filter(reply ->
                                        reply.header("Idempotent-Replayed").isPresent()))
                        .hasSize(1);
                teams.add(replies.getFirst().text("/data/id"));
            }

            assertThat(teams).hasSize(ROUNDS);
            assertThat(other.get(TEAMS).at("/totalResults").intValue()).isEqualTo(ROUNDS);
        }
    }
}
