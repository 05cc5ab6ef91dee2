package io.gigstack.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
}
