package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data directory through the lives of several services: each test goes on where the one before it ended. */
@TestMethodOrder(OrderAnnotation.class)
class DataDirectoryTest {

    private static final String TEAMS = "/v2/connect/teams";

    @TempDir
    static Path data;

    private static Started service;
    private static Client client;
    private static String firstTeam;

    @BeforeAll
    static void startFirst() {
        service = start();
        client = new Client(service.uri(), service.printedKey());
        firstTeam = create("First");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void theFirstStartSaysWhereTheServiceIsAndShowsOneKey() {
        assertThat(service.out()).containsOnlyOnce("API key").contains(service.uri() + "/docs");
        assertThat(client.get("/docs").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void theNextStartAfterAKillFindsPostgresqlAndAllThatWasAnswered201() {
        String lastTeam = create("Last");
        service.kill();
        List<Long> survivor = Postmasters.in(data);
        assertThat(survivor).hasSize(1);

        service = start();
        client = new Client(service.uri(), client.key());

        assertThat(Postmasters.in(data)).isEqualTo(survivor);
        assertThat(service.out()).doesNotContain("API key");
        assertThat(client.get(lastTeam).text("/data/name")).isEqualTo("Last");
        assertThat(client.get(firstTeam).text("/data/name")).isEqualTo("First");
        assertThat(client.get(TEAMS).at("/totalResults").asInt()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void noOtherProcessMayUseTheDirectoryMeanwhile() {
        try (Started refused = Launcher.run(Map.of("CONNECT_DATA_DIR", data.toString()), "new-key")) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .hasLineCount(1)
                    .contains("already uses")
                    .contains(data.toString())
                    .contains("Stop it first")
                    .contains("POST /v2/connect/api-keys");
            assertThat(refused.out()).isEmpty();
        }
        assertThat(client.get(firstTeam).status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aPostgresqlThatIsKilledIsStartedAgainWithAllThatWasAnswered201() {
        String lastTeam = create("Before the kill");
        long killed = Postmasters.in(data).getFirst();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await("writes work again").atMost(Duration.ofSeconds(60)).until(() -> {
            Client.Answer answer = client.post(TEAMS, "{\"name\": \"After the kill\"}");
            assertThat(answer.status()).isIn(201, 503);
            return answer.status() == 201 && !Postmasters.in(data).contains(killed);
        });
        assertThat(client.get(lastTeam).text("/data/name")).isEqualTo("Before the kill");
        assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void sigtermEndsJavaAndPostgresql() {
        service.close();

        assertThat(service.exitCode()).isEqualTo(128 + 15);
        assertThat(Postmasters.in(data)).isEmpty();
    }

    private static Started start() {
        return Launcher.start(Map.of("PORT", "0", "CONNECT_DATA_DIR", data.toString()))
                .awaitReady();
    }

    private static String create(String name) {
        Client.Answer created = client.post(TEAMS, "{\"name\": \"" + name + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return TEAMS + "/" + created.text("/data/id");
    }
}
