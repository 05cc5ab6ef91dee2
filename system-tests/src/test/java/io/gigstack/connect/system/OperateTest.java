package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./connect rebuild} and {@code ./connect verify-projections}, against a service that runs. */
class OperateTest {

    @TempDir
    static Path data;

    private static Started service;
    private static String team;

    @BeforeAll
    static void start() {
        service = Launcher.start(Map.of("PORT", "0", "CONNECT_DATA_DIR", data.toString()))
                .awaitReady();
        Client client = new Client(service.uri(), service.printedKey());
        team = client.post("/v2/connect/teams", "{\"name\": \"Team\"}").text("/data/id");
        client.post("/v2/connect/teams/" + team + "/members", "{\"email\": \"ida@example.com\", \"role\": \"user\"}");
        client.get("/v2/connect/teams");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Started run(Map<String, String> more, String... arguments) {
        Map<String, String> environment =
                new HashMap<>(Map.of("CONNECT_URL", service.uri().toString(), "CONNECT_DATA_DIR", data.toString()));
        environment.putAll(more);
        return Launcher.run(environment, arguments);
    }

    @Test
    void aReadModelIsRebuiltAndTheEndIsWaitedFor() {
        try (Started rebuild = run(Map.of(), "rebuild", "team-list", "--watch");
                Started all = run(Map.of(), "rebuild", "--all", "--watch");
                Started back = run(Map.of(), "rebuild", "team-list", "--rollback", "--watch");
                Started tooLate = run(Map.of(), "rebuild", "team-list", "--cancel")) {
            assertThat(rebuild.err()).isEmpty();
            assertThat(rebuild.out()).contains("team_list", "switched", "100 %").doesNotContain("\u001b", "\r");
            assertThat(rebuild.exitCode()).isZero();
            assertThat(all.out()).contains("member_list", "team_details", "api_key");
            assertThat(all.exitCode()).as(all.err()).isZero();
            assertThat(back.exitCode()).as(back.err()).isZero();
            assertThat(tooLate.err()).isEqualTo("team_list: No rebuild of this projection is under way\n");
            assertThat(tooLate.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void allReadModelsAreProvedAndARowThatDiffersIsShownInBothVersions() throws IOException, SQLException {
        try (Started verified = run(Map.of(), "verify-projections")) {
            assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
            assertThat(verified.out()).contains("team_list is what the log comes to", "member_list is what the log");
        }

        change("update read_model.onboarding_status set document = document || ' ' where team_id = '%s'"
                .formatted(team));
        change("update read_model.member_list set role = 'owner' where team_id = '%s'".formatted(team));
        try (Started differs = run(Map.of(), "verify-projections");
                Started undecided = run(Map.of(), "rebuild", "member-list", "--watch");
                Started decided = run(Map.of(), "rebuild", "member-list", "--replace", "--watch");
                Started repaired = run(Map.of(), "rebuild", "onboarding-status", "--anyway", "--watch");
                Started verified = run(Map.of(), "verify-projections")) {
            assertThat(differs.exitCode()).isEqualTo(1);
            assertThat(differs.out())
                    .contains("member_list differs", "onboarding_status differs", team, "serving  (", "rebuilt  (")
                    .contains("./connect rebuild onboarding-status --anyway")
                    .contains("team_list is what the log comes to")
                    .doesNotContain("ida@example.com");
            assertThat(undecided.exitCode()).isEqualTo(1);
            assertThat(undecided.out()).contains("./connect rebuild member-list --replace");
            assertThat(decided.exitCode()).as(decided.err()).isZero();
            assertThat(repaired.exitCode()).as(repaired.err()).isZero();
            assertThat(verified.exitCode()).as(verified.out()).isZero();
        }
    }

    @Test
    void whatCanNotBeDoneIsSaidInOneSentence() throws IOException {
        try (Started unknown = run(Map.of(), "rebuild", "nothing");
                Started wrongKey = run(Map.of("CONNECT_OPERATOR_KEY", "wrong"), "verify-projections");
                Started noKey = run(Map.of("CONNECT_DATA_DIR", "nowhere"), "verify-projections");
                Started nobody = run(Map.of("CONNECT_URL", "http://localhost:1"), "verify-projections");
                Started usage = run(Map.of(), "rebuild")) {
            assertThat(unknown.err()).isEqualTo("Projection not found\n");
            assertThat(unknown.exitCode()).isEqualTo(1);
            assertThat(wrongKey.err())
                    .startsWith("This is not the operator key of")
                    .hasLineCount(1);
            assertThat(noKey.err()).contains("set CONNECT_OPERATOR_KEY").hasLineCount(1);
            assertThat(nobody.err())
                    .startsWith("No Connect answers at http://localhost:1")
                    .hasLineCount(1);
            assertThat(nobody.exitCode()).isEqualTo(1);
            assertThat(usage.err()).startsWith("rebuild takes a projection").hasLineCount(1);
            assertThat(usage.exitCode()).isEqualTo(2);
        }
        Path key = data.resolve("operator.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(service.out() + service.err())
                .doesNotContain(Files.readString(key).strip());
    }

    /** Something of the embedded database, as no fold would. */
    private static void change(String sql) throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("postgres/password")).strip();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/connect".formatted(port), "connect", password)) {
            assertThat(connection.createStatement().executeUpdate(sql)).isOne();
        }
    }
}
