package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gigstack.connect.postgres.EmbeddedPostgres;
import io.gigstack.connect.postgres.PostgresSettings;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose events and read models have a database each, on a server of someone else's, which can be stopped. */
class ExternalDatabaseTest {

    private static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final String TEAMS = "/v2/connect/teams";
    private static final String TEAM = "{\"name\": \"Team\"}";

    @TempDir
    static Path directory;

    private static final Pattern ORGANIZATION = Pattern.compile("org_[0-9a-z]+");

    private static EmbeddedPostgres postgres;
    private static Relay relay;
    private static Started service;
    private static Started keyIssuer;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        postgres = startPostgres();
        postgres.createDatabase("events");
        postgres.createDatabase("reads");
        relay = new Relay(postgres.port());
        service = Launcher.start(environment()).awaitReady();
        keyIssuer = Launcher.run(environment(), "new-key");
        client = new Client(service.uri(), keyIssuer.out().strip());
        await("the service knows the key").until(() -> client.get("/v2/ping").status() == 200);
    }

    @AfterAll
    static void stop() throws IOException {
        keyIssuer.close();
        service.close();
        relay.close();
        postgres.close();
    }

    @Test
    void noKeyIsPrintedUnlessNewKeyIsAskedFor() {
        assertThat(service.out()).doesNotContain("API key");
        assertThat(keyIssuer.out()).matches("[A-Za-z0-9_]{40,}\\n");
        assertThat(keyIssuer.exitCode()).isZero();
    }

    @Test
    void anOrganizationThatLostItsKeysGetsOneMore() {
        String team = TEAMS + "/" + client.post(TEAMS, TEAM).text("/data/id");
        Matcher organization = ORGANIZATION.matcher(keyIssuer.err());
        assertThat(organization.find()).as(keyIssuer.err()).isTrue();

        try (Started again = Launcher.run(environment(), "new-key", organization.group())) {
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(again.out()).matches("[A-Za-z0-9_]{40,}\\n").isNotEqualTo(keyIssuer.out());
            Client other = new Client(service.uri(), again.out().strip());
            await("the service knows the key").until(() -> other.get("/v2/ping").status() == 200);
            assertThat(other.get(team).status()).isEqualTo(200);
        }
        try (Started refused = Launcher.run(environment(), "new-key", "org_0000")) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).isEqualTo("There is no organization org_0000\n");
            assertThat(refused.out()).isEmpty();
        }
    }

    @Test
    void eventsAndReadModelsAreKeptWhereTheyBelong() throws SQLException {
        assertThat(client.post(TEAMS, TEAM).status()).isEqualTo(201);

        assertThat(schemas("events")).contains("event_store").doesNotContain("read_model");
        assertThat(schemas("reads")).contains("read_model").doesNotContain("event_store");
    }

    @Test
    void withoutTheServerAllIsAnswered503AndItsReturnMendsAll() throws IOException {
        String before = TEAMS + "/" + client.post(TEAMS, TEAM).text("/data/id");

        relay.close();
        postgres.close();
        for (int again = 0; again < 2; again++) {
            Stream.<Supplier<Client.Answer>>of(
                            () -> client.get(before), () -> client.get(TEAMS), () -> client.post(TEAMS, TEAM))
                    .map(question -> CompletableFuture.runAsync(() -> assertIsUnavailable(question)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        postgres = startPostgres();
        relay.reopen(postgres.port());
        await("writes work and reads see them").atMost(Duration.ofSeconds(30)).until(() -> {
            Client.Answer created = client.post(TEAMS, TEAM);
            return created.status() == 201
                    && client.get(TEAMS + "/" + created.text("/data/id")).status() == 200;
        });
        assertThat(client.get(before).status()).isEqualTo(200);
    }

    @Test
    void whenTheServerStandsStillReadinessSaysSoAtOnceAndNoRequestHangs() {
        client.post(TEAMS, TEAM);
        relay.freeze();
        try {
            Instant asked = Instant.now();
            assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);

            asked = Instant.now();
            Stream.<Supplier<Client.Answer>>of(() -> client.get(TEAMS), () -> client.post(TEAMS, TEAM))
                    .map(question -> CompletableFuture.runAsync(
                            () -> assertThat(question.get().status()).isEqualTo(503)))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(25));
        } finally {
            relay.thaw();
        }
        await("writes work and readiness says so")
                .atMost(Duration.ofSeconds(30))
                .until(() -> client.post(TEAMS, TEAM).status() == 201
                        && client.get("/actuator/health/readiness").status() == 200);
    }

    private static void assertIsUnavailable(Supplier<Client.Answer> question) {
        Instant asked = Instant.now();
        Client.Answer answer = question.get();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/error")).isEqualTo("service_unavailable");
    }

    private static Map<String, String> environment() {
        return Map.of(
                "PORT", "0",
                "CONNECT_DATABASE_URL", url("events"),
                "CONNECT_DATABASE_USER", postgres.user(),
                "CONNECT_DATABASE_PASSWORD", postgres.password(),
                "CONNECT_MASTER_KEY", MASTER_KEY,
                "CONNECT_READ_DATABASE_URL", url("reads"),
                "CONNECT_READ_DATABASE_USER", postgres.user(),
                "CONNECT_READ_DATABASE_PASSWORD", postgres.password());
    }

    private static EmbeddedPostgres startPostgres() {
        return EmbeddedPostgres.start(directory, TestPostgres.sharedBinaries(), PostgresSettings.forgetful());
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + relay.port() + "/" + database;
    }

    private static List<String> schemas(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), postgres.user(), postgres.password());
                var schemas = connection.getMetaData().getSchemas()) {
            List<String> names = new ArrayList<>();
            while (schemas.next()) {
                names.add(schemas.getString(1));
            }
            return names;
        }
    }
}
