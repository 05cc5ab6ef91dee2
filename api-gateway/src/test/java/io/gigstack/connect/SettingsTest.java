package io.gigstack.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static int rateLimit(String value) {
        return Settings.from(Map.of("CONNECT_RATE_LIMIT", value)).rateLimit();
    }

    @Test
    void a_key_has_10000_requests_a_minute_if_nothing_else_is_said() {
        assertThat(Settings.from(Map.of()).rateLimit()).isEqualTo(10_000);
        assertThat(rateLimit(" ")).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "600, 600", "999999999, 999999999"})
    void another_number_may_be_said(String value, int requests) {
        assertThat(rateLimit(value)).isEqualTo(requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10k", "1.5", "1000000000", "none", "+1", "\u0661"})
    void anything_else_is_named_as_wrong(String value) {
        assertThatThrownBy(() -> rateLimit(value))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("CONNECT_RATE_LIMIT must be a number from 0 to 999999999");
    }

    @Test
    void webhooks_need_https_unless_it_is_said_that_this_machine_needs_none() {
        assertThat(Settings.from(Map.of()).httpToLoopback()).isFalse();
        assertThat(Settings.from(Map.of("CONNECT_HTTP_WEBHOOKS", "loopback")).httpToLoopback())
                .isTrue();
        assertThatThrownBy(() -> Settings.from(Map.of("CONNECT_HTTP_WEBHOOKS", "true")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("CONNECT_HTTP_WEBHOOKS must be loopback, or not be there");
    }

    @Test
    void operators_have_a_port_of_their_own_only_if_it_is_said_and_never_that_of_all() {
        assertThat(Settings.from(Map.of()).adminPort()).isNull();
        assertThat(Settings.from(Map.of("CONNECT_ADMIN_PORT", "9090")).adminPort())
                .isEqualTo(9090);
        assertThatThrownBy(() -> Settings.from(Map.of("CONNECT_ADMIN_PORT", "8080")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("CONNECT_ADMIN_PORT must be another port than PORT, or not be there");
        assertThatThrownBy(() -> Settings.from(Map.of("CONNECT_ADMIN_PORT", "http")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("CONNECT_ADMIN_PORT must be a number from 0 to 65535");
    }

    @Test
    void the_operator_key_is_long_enough_and_no_api_key() {
        String key = "operator_key-of-the-service-0001";

        assertThat(Settings.from(Map.of("CONNECT_OPERATOR_KEY", key)).operatorKey())
                .isEqualTo(key);
        assertThatThrownBy(() -> Settings.from(Map.of("CONNECT_OPERATOR_KEY", "short")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("CONNECT_OPERATOR_KEY must have 24 to 200 letters, digits, - and _");
        assertThatThrownBy(() -> Settings.from(Map.of("CONNECT_OPERATOR_KEY", key, "CONNECT_BOOTSTRAP_KEY", key)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("CONNECT_OPERATOR_KEY must not be CONNECT_BOOTSTRAP_KEY");
    }

    @Test
    void a_key_file_is_made_once_for_nobody_else_to_read(@TempDir Path directory) throws IOException {
        String key = KeyFile.operatorKey(directory);

        assertThat(key).matches("op_[A-Za-z0-9]{40}").isEqualTo(KeyFile.operatorKey(directory));
        assertThat(Files.getPosixFilePermissions(directory.resolve("operator.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
