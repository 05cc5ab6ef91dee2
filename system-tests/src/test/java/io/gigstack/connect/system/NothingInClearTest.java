package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a service has been used, neither its files and tables nor what it has said hold what is personal or secret. */
class NothingInClearTest {

    private static final String EMAIL = "Zebra-Finch-4711@Example.com";
    private static final String MESSAGE = "Kingfisher-4712 and nobody else";
    private static final String SECRET = "Woodpecker-4715";

    /** Nothing of it is personal, so it has to be found. */
    private static final String PUBLIC = "Blackbird-4713 sings for all";

    @TempDir
    static Path data;

    private static Started service;
    private static String firstKey;

    /** What must not be found anywhere. */
    private static final List<String> MARKERS =
            new ArrayList<>(List.of(EMAIL, "Zebra-Finch-4711", MESSAGE, "Kingfisher-4712", SECRET));

    @BeforeAll
    static void use() {
        Map<String, String> environment = Map.of(
                "PORT", "0",
                "CONNECT_DATA_DIR", data.toString(),
                // All that our own code has to say, and of others what is said in production.
                "LOGGING_LEVEL_IO_GIGSTACK_CONNECT", "trace");
        try (Started running = Launcher.start(environment).awaitReady()) {
            service = running;
            firstKey = running.printedKey();
            use(new Client(running.uri(), firstKey));
        }
    }

    private static void use(Client organization) {
        MARKERS.add(firstKey);
        String team = "/v2/connect/teams/"
                + organization
                        .post("/v2/connect/teams", "{\"name\": \"Team\", \"description\": \"%s\"}".formatted(PUBLIC))
                        .text("/data/id");
        Client.Answer invited = organization.post(team + "/members", invitation(EMAIL), "an-invitation");
        assertThat(invited.status()).isEqualTo(201);
        MARKERS.add(invited.text("/data/invitation/token"));
        String path = team + "/members/" + invited.text("/data/id");
        Client.Answer resent = organization.post(path + "/resend-invitation", "{}");
        MARKERS.add(resent.text("/data/invitation/token"));
        Client.Answer joined = organization.post(
                "/v2/connect/invitations/accept",
                "{\"token\": \"%s\"}".formatted(resent.text("/data/invitation/token")));
        Client member = new Client(organization.service(), joined.text("/data/apiKey/key"));
        MARKERS.add(member.key());

        assertThat(member.get(team + "/members").text("/data/0/email")).isEqualTo(EMAIL);
        assertThat(member.patch(path, "{\"role\": \"owner\"}").status()).isEqualTo(403);
        assertThat(organization.patch(path, "{\"role\": \"manager\"}").status()).isEqualTo(200);
        assertThat(organization.get(team + "/history").status()).isEqualTo(200);
        assertThat(organization
                        .post(team + "/onboarding/complete-step", """
                                {"step": "payment_integration", "data": {"paymentProvider": "any", "apiKey": "%s"}}
                                """.formatted(SECRET), "a-step")
                        .status())
                .isEqualTo(200);
        refuse(organization, team + "/members");
        integrate(organization, team + "/integrations");
        erase(organization, team + "/members");
    }

    private static void integrate(Client organization, String integrations) {
        Client.Answer webhook = organization.post(integrations, """
                {"type": "webhook", "name": "Told of all", "configuration":
                    {"url": "https://example.com", "events": ["*"], "secret": "%s"}}
                """.formatted(SECRET));
        assertThat(webhook.status()).isEqualTo(201);
        String path = integrations + "/" + webhook.text("/data/id");
        assertThat(organization.get(path).text("/data/configuration/secret")).endsWith("4715");
        Client.Answer other = organization.post(integrations, """
                {"type": "crm", "name": "Customers", "configuration": {"login": {"apiKey": "%s"}}}
                """.formatted(SECRET));
        assertThat(other.status()).isEqualTo(201);
        assertThat(organization
                        .post(integrations, "{\"type\": \"webhook\", \"secret\": \"%s\"}".formatted(SECRET))
                        .status())
                .isEqualTo(400);
        Client.Answer renewed = organization.patch(path, "{\"configuration\": {\"secret\": null}}");
        assertThat(renewed.status()).isEqualTo(200);
        MARKERS.add(renewed.text("/data/configuration/secret"));
        assertThat(MARKERS.getLast()).startsWith("whsec_");
        assertThat(organization.delete(path).status()).isEqualTo(200);
    }

    private static void refuse(Client organization, String members) {
        assertThat(organization
                        .post(members, invitation(EMAIL.toUpperCase(Locale.ROOT)))
                        .status())
                .isEqualTo(409);
        assertThat(organization
                        .post(members, invitation("no address of " + EMAIL))
                        .status())
                .isEqualTo(400);
        assertThat(organization
                        .post(members, "{\"email\": \"%s".formatted(EMAIL))
                        .status())
                .isEqualTo(400);
    }

    private static void erase(Client organization, String members) {
        Client.Answer other = organization.post(members, invitation("another-" + EMAIL));
        assertThat(organization
                        .post(members + "/" + other.text("/data/id") + "/erase", "")
                        .status())
                .isEqualTo(200);
    }

    private static String invitation(String email) {
        return "{\"email\": \"%s\", \"role\": \"developer\", \"inviteMessage\": \"%s\"}".formatted(email, MESSAGE);
    }

    @Test
    void noFileBelowTheDataDirectoryHoldsIt() throws IOException {
        for (String marker : MARKERS) {
            assertThat(Traces.inFiles(data, marker)).as(marker).isEmpty();
        }
        // The search finds what is there, in the log that PostgreSQL writes ahead as well.
        assertThat(Traces.inFiles(data, PUBLIC))
                .anyMatch(file -> file.startsWith("postgres/data/pg_wal"))
                .anyMatch(file -> file.startsWith("postgres/data/base"));
    }

    @Test
    void noTableHoldsIt() throws SQLException {
        try (EmbeddedPostgres postgres = startPostgres()) {
            for (String marker : MARKERS) {
                assertThat(Traces.inTables(postgres, marker)).as(marker).isEmpty();
            }
            assertThat(Traces.inTables(postgres, PUBLIC)).contains("event_store.event", "read_model.team_details");
        }
    }

    @Test
    void nothingThatTheServiceSaysHoldsIt() {
        // The first key is printed once, to be read by who has started the service.
        String printed = service.out().replace(firstKey, "") + service.err();
        for (String marker : MARKERS) {
            assertThat(Traces.isIn(printed, marker)).as(marker).isFalse();
        }
        assertThat(Traces.isIn("... of " + PUBLIC + " ...", PUBLIC)).isTrue();
    }

    @Test
    void theMasterKeyIsInItsFileAndNowhereElse() throws IOException {
        String key = Files.readString(data.resolve("master.key")).strip();
        String bytes = new String(Base64.getDecoder().decode(key), StandardCharsets.ISO_8859_1);

        assertThat(Traces.inFiles(data, key)).containsExactly(Path.of("master.key"));
        assertThat(Traces.inFiles(data, bytes)).isEmpty();
        assertThat(Traces.isIn(service.out() + service.err(), key)).isFalse();
    }

    @Test
    void whatPostgresqlRefusesIsNotInItsLogEither() throws IOException, SQLException {
        String secret = "Nightingale-4714";
        try (EmbeddedPostgres postgres = startPostgres();
                Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.user(), postgres.password());
                PreparedStatement claim =
                        connection.prepareStatement("insert into event_store.claim values (?, 'value', 'owner')")) {
            claim.setString(1, secret);
            claim.executeUpdate();
            assertThatThrownBy(claim::executeUpdate).hasMessageContaining(secret);
        }

        Path log = data.resolve("postgres/log");
        assertThat(Traces.inFiles(log, "duplicate key value violates unique constraint \"claim_pkey\""))
                .isNotEmpty();
        assertThat(Traces.inFiles(log, secret)).isEmpty();
    }

    private static EmbeddedPostgres startPostgres() {
        return EmbeddedPostgres.start(data.resolve("postgres"));
    }
}
