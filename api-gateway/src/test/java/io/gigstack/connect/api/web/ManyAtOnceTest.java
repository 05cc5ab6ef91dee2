package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many write to one team at once, none is refused for the others. */
class ManyAtOnceTest {

    private static final int MANY = 64;

    private final ATeam team = ATeam.of(newOrganization());

    private static List<Reply> atOnce(IntFunction<Reply> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, MANY)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> request.apply(number), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    @Test
    void all_are_invited() {
        List<Reply> replies = atOnce(number -> team.client()
                .post(team.path("members"), "{\"email\":\"%d@example.com\",\"role\":\"user\"}".formatted(number)));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(team.client().get(team.path("members")).at("/totalResults").intValue())
                .isEqualTo(MANY);
    }

    @Test
    void all_change_it() {
        List<Reply> replies = atOnce(
                number -> team.client().patch(team.path(), "{\"metadata\":{\"key-%d\":1}}".formatted(number % 50)));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(team.data().get("metadata").size()).isEqualTo(50);
    }
}
