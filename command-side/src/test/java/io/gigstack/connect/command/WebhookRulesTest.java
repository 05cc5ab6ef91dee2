package io.gigstack.connect.command;

import static io.gigstack.connect.command.Examples.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {

    private static final String URL = "must be an https URL with a host, without a user or password";
    private static final String EVENT = "must be the name of an event, such as payment.completed, or payment.* or *";

    @Test
    void a_webhook_has_a_url_events_and_maybe_a_secret() {
        assertFine(object("url", "https://example.com/hooks", "events", List.of("payment.completed")));
        assertFine(object("url", "https://example.com", "events", List.of("*"), "secret", "12345678"));
        assertThat(WebhookRules.missing(object("url", "x", "events", List.of())))
                .isEmpty();
        assertThat(WebhookRules.missing(object("url", null))).containsExactly("url", "events");
        assertThat(WebhookRules.missing(Map.of("events", List.of()))).containsExactly("url");
    }

    @Test
    void it_has_nothing_else() {
        assertProblems(object("uri", "https://example.com"), new Problem("/uri", "is unknown for a webhook"));
        assertProblems(object("a/b~", 1L), new Problem("/a~1b~0", "is unknown for a webhook"));
        assertProblems(object("Secret", null), new Problem("/Secret", "is unknown for a webhook"));
    }

    @Test
    void null_is_left_to_the_merge() {
        assertFine(object("url", null, "events", null, "secret", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://localhost:8080/hooks",
                "http://127.0.0.1",
                "https://user:password@example.com",
                "https://",
                "ftp://example.com",
                ""
            })
    void a_url_is_https(String url) {
        assertProblems(object("url", url), new Problem("/url", URL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/hooks", "http://127.0.0.1", "http://[::1]:9000/", "https://example.com"})
    void http_may_lead_to_this_machine_where_that_is_allowed(String url) {
        assertThat(WebhookRules.problems(object("url", url), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost@example.com",
                "http://user@localhost",
                "http://10.0.0.1",
                "http:localhost",
                "http://"
            })
    void http_leads_nowhere_else(String url) {
        assertThat(WebhookRules.problems(object("url", url), true)).containsExactly(new Problem("/url", URL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "payment.completed", "payment.*", "a.b.c.d.e", "a.b.c.d.*", "onboarding.step_completed"})
    void an_event_is_a_dotted_name_or_a_pattern(String event) {
        assertFine(object("events", List.of(event)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Payment",
                "payment.",
                ".payment",
                "payment..done",
                "pay*",
                "**",
                "a.b.c.d.e.f",
                "1a",
                "a b",
                "a\n",
                "payment",
                "*.completed",
                "payment.*.done",
                "*.*",
                "a.b.c.d.e.*"
            })
    void no_other_text_is_an_event(String event) {
        assertProblems(object("events", List.of("*", event)), new Problem("/events/1", EVENT));
        assertProblems(object("events", List.of("a".repeat(101))), new Problem("/events/0", EVENT));
    }

    @Test
    void there_are_1_to_50_events() {
        Problem bounds = new Problem("/events", "must hold 1 to 50 events");
        assertProblems(object("events", List.of()), bounds);
        assertProblems(object("events", events(51)), bounds);
        assertFine(object("events", events(50)));
    }

    private static List<String> events(int count) {
        return IntStream.range(0, count).mapToObj("payment.done_%d"::formatted).toList();
    }

    @Test
    void an_event_is_there_once() {
        assertProblems(
                object("events", List.of("a.b", "a.*", "a.b", "a.*", "a.b")),
                new Problem("/events/2", "is there already"),
                new Problem("/events/3", "is there already"),
                new Problem("/events/4", "is there already"));
        assertFine(object("events", List.of("*", "a.*", "a.b")));
    }

    @Test
    void a_secret_has_8_to_500_characters() {
        Problem bounds = new Problem("/secret", "must have 8 to 500 characters");
        assertProblems(object("secret", "1234567"), bounds);
        assertProblems(object("secret", "\uD83D\uDE80".repeat(7)), bounds);
        assertProblems(object("secret", "x".repeat(501)), bounds);
        assertFine(object("secret", "x".repeat(500)));
        assertFine(object("secret", "        "));
    }

    @Test
    void values_of_another_type_are_told_so_all_at_once() {
        assertProblems(
                object("url", 1L, "events", "payment.*", "secret", true),
                new Problem("/url", "must be a string", true),
                new Problem("/events", "must be an array", true),
                new Problem("/secret", "must be a string", true));
        assertProblems(object("events", List.of(1L)), new Problem("/events/0", "must be a string", true));
    }

    private static void assertFine(Map<String, @Nullable Object> configuration) {
        assertProblems(configuration);
    }

    private static void assertProblems(Map<String, @Nullable Object> configuration, Problem... problems) {
        assertThat(WebhookRules.problems(configuration, false)).containsExactlyInAnyOrder(problems);
    }
}
