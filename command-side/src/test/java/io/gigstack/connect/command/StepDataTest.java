package io.gigstack.connect.command;

import static io.gigstack.connect.command.Examples.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepDataTest {

    private static final Problem PROVIDER = new Problem("/paymentProvider", "must be a string", true);
    private static final Problem URL_TYPE = new Problem("/webhookUrl", "must be a string", true);
    private static final Problem URL = new Problem(
            "/webhookUrl", "must be an https URL with a host, without a user or password, of at most 2048 characters");
    private static final Problem TEST_MODE = new Problem("/testMode", "must be a boolean", true);

    @Test
    void the_sample_of_the_page_is_right() {
        assertThat(problems(object(
                        "paymentProvider", "stripe",
                        "webhookUrl", "https://team.example.com/webhooks/gigstack",
                        "testMode", false)))
                .isEmpty();
    }

    @Test
    void each_member_may_be_left_out_and_others_may_be_added() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(object("note", null, "more", List.of(1L)))).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(problems(object("paymentProvider", 1L, "webhookUrl", true, "testMode", "false")))
                .containsExactly(PROVIDER, URL_TYPE, TEST_MODE);
        assertThat(problems(object("paymentProvider", null, "webhookUrl", null, "testMode", null)))
                .containsExactly(PROVIDER, URL_TYPE, TEST_MODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "HTTPS://A.EXAMPLE/",
                "https://a.example:8443/x?y=z#f",
                "https://a.example:65535/",
                "https://127.0.0.1/",
                "https://[::1]/hook"
            })
    void a_webhook_url_is_https(String url) {
        assertThat(problems(object("webhookUrl", url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://a.example",
                "ftp://a.example",
                "a.example",
                "//a.example",
                "https:",
                "https://",
                "https:///path",
                "https:a.example",
                "https://user:secret@a.example",
                "https://@a.example",
                "https://a example",
                "https://a.example:65536/",
                " https://a.example",
                "https://a.example\n",
                "javascript:alert(1)"
            })
    void a_webhook_url_is_nothing_else(String url) {
        assertThat(problems(object("webhookUrl", url))).containsExactly(URL);
    }

    @Test
    void a_webhook_url_has_at_most_2048_characters() {
        String start = "https://a.example/";
        assertThat(problems(object("webhookUrl", start + "x".repeat(2_048 - start.length()))))
                .isEmpty();
        assertThat(problems(object("webhookUrl", start + "x".repeat(2_049 - start.length()))))
                .containsExactly(URL);
    }

    @Test
    void the_data_of_any_other_step_is_free() {
        assertThat(StepData.problems("client_setup", object("webhookUrl", 1L, "testMode", "maybe")))
                .isEmpty();
    }

    private static List<Problem> problems(Map<String, @Nullable Object> data) {
        return StepData.problems("payment_integration", data);
    }
}
