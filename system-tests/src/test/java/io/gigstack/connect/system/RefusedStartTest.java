package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be started says why in one sentence, and leaves nothing behind. */
class RefusedStartTest {

    @ParameterizedTest
    @CsvSource({
        "PORT, x, PORT must be a number from 0 to 65535",
        "CONNECT_BOOTSTRAP_KEY, short, CONNECT_BOOTSTRAP_KEY must have 24 to 200 letters",
        "CONNECT_RATE_LIMIT, many, CONNECT_RATE_LIMIT must be a number from 0 to 999999999",
        "CONNECT_DATABASE_URL, jdbc:postgresql://localhost/connect, CONNECT_DATABASE_URL needs CONNECT_DATABASE_USER",
        "CONNECT_DATABASE_URL, jdbc:postgresql://localhost:99999999/x, CONNECT_DATABASE_URL must be like jdbc:postgresql:",
        "CONNECT_MASTER_KEY, c2hvcnQ=, CONNECT_MASTER_KEY must hold keys of 32 bytes",
        "CONNECT_DATABASE_URL, http://localhost, CONNECT_DATABASE_URL must begin with jdbc:postgresql://"
    })
    void aWrongSettingIsNamed(String name, String value, String sentence) {
        try (Started refused = Launcher.run(Map.of(name, value))) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).startsWith(sentence).hasLineCount(1);
            assertThat(refused.out()).isEmpty();
        }
    }

    @Test
    void aDataDirectoryThatCanNotBeMadeIsNamed() {
        try (Started refused = Launcher.run(Map.of("CONNECT_DATA_DIR", "/proc/none/data"))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("/proc/none/data")
                    .hasLineCount(1)
                    .doesNotContain("Exception");
        }
    }

    @Test
    void anUnknownCommandIsNamedAndShowsTheUsage() {
        try (Started refused = Launcher.run(Map.of(), "start")) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).startsWith("unknown command: start\nUsage: ./connect");
        }
        try (Started refused = Launcher.run(Map.of(), "run", "fast")) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).startsWith("unknown command: run fast\nUsage: ./connect");
        }
    }

    @Test
    void noIdOfAnOrganizationIsNamed() {
        try (Started refused = Launcher.run(Map.of(), "new-key", "team_789")) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).isEqualTo("team_789 is no id of an organization: it must begin with org_\n");
        }
    }

    @Test
    void aPortInUseIsNamedAndPostgresqlIsStopped() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            try (Started refused = Launcher.run(Map.of("PORT", port))) {
                assertThat(refused.exitCode()).isEqualTo(1);
                assertThat(refused.err())
                        .startsWith("The port " + port + " is in use")
                        .hasLineCount(1);
                assertThat(refused.out()).doesNotContain("\tat ");
                assertThat(Postmasters.in(refused.directory().resolve("data"))).isEmpty();
            }
        }
    }
}
