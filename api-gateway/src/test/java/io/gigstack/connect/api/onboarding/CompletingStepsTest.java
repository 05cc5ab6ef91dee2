package io.gigstack.connect.api.onboarding;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.http.Json.json;
import static io.gigstack.connect.http.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletingStepsTest {

    private final ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);

    private Reply complete(String body) {
        return team.client().post(team.path("onboarding/complete-step"), body);
    }

    private Reply reopen(String body) {
        return team.client().post(team.path("onboarding/reopen-step"), body);
    }

    @Test
    void the_pages_sample_is_accepted_and_comes_back_with_the_step() {
        Instant before = Instant.now().minusMillis(1);

        Reply completed = complete(PageSamples.COMPLETE_STEP).expect(200);

        assertThat(completed.text("/message")).isEqualTo("Onboarding step completed successfully");
        assertThat(completed.data()).isEqualTo(team.onboarding().data());
        assertThat(completed.etag()).isEqualTo(team.onboarding().etag()).isEqualTo("\"2\"");
        assertThat(completed.at("/data/steps/1/data"))
                .isEqualTo(object(PageSamples.COMPLETE_STEP).get("data"));
        assertThat(Instant.parse(completed.text("/data/steps/1/completedAt"))).isBetween(before, Instant.now());
        assertThat(completed.text("/data/currentStep")).isEqualTo("team_setup");
        assertThat(completed.at("/data/progress").intValue()).isEqualTo(25);
    }

    @Test
    void steps_complete_in_any_order() {
        for (String step :
                new String[] {"invoice_configuration", "team_setup", "client_setup", "payment_integration"}) {
            team.completed(step);
        }

        assertThat(team.onboarding().at("/data/completed").booleanValue()).isTrue();
        assertThat(team.read().etag()).isEqualTo("\"5\"");
    }

    @Test
    void a_step_completed_again_with_equal_data_changes_nothing() {
        Reply first = complete(PageSamples.COMPLETE_STEP).expect(200);

        Reply again = complete("""
                {"data": {"testMode": false, "webhookUrl": "https://team.example.com/webhooks/gigstack",
                          "paymentProvider": "stripe"}, "step": "payment_integration"}
                """).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(team.events()).isEqualTo(2);
    }

    @Test
    void no_data_and_empty_data_are_equal() {
        team.completed("team_setup");

        complete("{\"step\":\"team_setup\",\"data\":{}}").expect(200);
        complete("{\"step\":\"team_setup\",\"data\":null}").expect(200);
        assertThat(team.events()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"step\":\"payment_integration\"}",
                "{\"step\":\"payment_integration\",\"data\":{\"paymentProvider\":\"adyen\"}}",
                "{\"step\":\"payment_integration\",\"data\":{\"paymentProvider\":\"stripe\",\"testMode\":false}}"
            })
    void a_step_completed_again_with_other_data_is_a_conflict(String other) {
        complete(PageSamples.COMPLETE_STEP).expect(200);

        complete(other).refused(409, "resource_conflict");
        assertThat(team.events()).isEqualTo(2);
        reopen("{\"step\":\"payment_integration\",\"reason\":\"Provider changed\"}")
                .expect(200);
        complete(other).expect(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /step                 | {"step": "bank_connection"}
            /step                 | {"step": "Team Setup"}
            /step                 | {"step": ""}
            /data/webhookUrl      | {"step": "payment_integration", "data": {"webhookUrl": "http://team.example.com"}}
            /data/webhookUrl      | {"step": "payment_integration", "data": {"webhookUrl": "https://"}}
            /data/webhookUrl      | {"step": "payment_integration", "data": {"webhookUrl": "https://a b.example"}}
            /data/webhookUrl      | {"step": "payment_integration", "data": {"webhookUrl": "https://u:p@team.example"}}
            /note                 | {"step": "team_setup", "note": "x"}
            """)
    void a_step_or_data_that_is_not_allowed_is_refused(String pointer, String body) {
        complete(body).invalid(pointer);
        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void a_step_is_required_and_types_are_checked() {
        complete("{}").refused(400, "missing_required_field", "/step");
        complete("{\"step\":null}").refused(400, "missing_required_field", "/step");
        complete("{\"step\":1}").refused(400, "invalid_request_body", "/step");
        complete("{\"step\":\"team_setup\",\"data\":[]}").refused(400, "invalid_request_body", "/data");
        complete("{\"step\":\"team_setup\",\"data\":\"x\"}").refused(400, "invalid_request_body", "/data");
        complete("{\"step\":\"payment_integration\",\"data\":{\"testMode\":0,\"webhookUrl\":\"x\"}}")
                .refused(400, "validation_failed", "/data/testMode", "/data/webhookUrl");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            paymentProvider | 7
            paymentProvider | null
            webhookUrl      | ["https://team.example"]
            webhookUrl      | null
            testMode        | "false"
            testMode        | null
            """)
    void a_type_is_wrong_within_data_as_it_is_anywhere_else(String member, String value) {
        complete("{\"step\":\"payment_integration\",\"data\":{\"%s\":%s}}".formatted(member, value))
                .refused(400, "invalid_request_body", "/data/" + member);
    }

    @Test
    void a_step_that_the_team_lacks_is_refused_with_all_else_that_is_wrong() {
        complete("{\"step\":\"bank_connection\",\"data\":[],\"note\":\"x\"}")
                .refused(400, "validation_failed", "/step", "/data", "/note");
        reopen("{\"step\":\"bank_connection\",\"reason\":\" \",\"note\":\"x\"}")
                .refused(400, "validation_failed", "/step", "/reason", "/note");
        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void a_team_that_is_not_there_or_may_not_be_changed_does_not_hide_what_is_wrong_with_a_body() {
        ATeam gone = ATeam.of(organizationA()).deleted();
        gone.client()
                .post(gone.path("onboarding/complete-step"), "{\"step\":\"bank_connection\",\"note\":\"x\"}")
                .invalid("/note");
        team.suspended("Unpaid invoices");
        complete("{\"step\":\"bank_connection\",\"note\":\"x\"}").invalid("/note");
    }

    @Test
    void the_data_of_other_steps_is_free() {
        String data = """
                {"webhookUrl": 7, "list": [1, "two", null, {"deep": [[[]]]}], "decimal": 1.1, "": "", "é 🚀": true}
                """;

        Reply completed = complete("{\"step\":\"client_setup\",\"data\":%s}".formatted(data))
                .expect(200);

        assertThat(completed.at("/data/steps/2/data")).isEqualTo(json(data));
        assertThat(team.onboarding().data()).isEqualTo(completed.data());
    }

    @Test
    void data_has_at_most_16_kib() {
        int frame = "{\"text\":\"\"}".length();
        String body = "{\"step\":\"client_setup\",\"data\":{ \"text\" : \"%s\" }}";

        complete(body.formatted("x".repeat(16 * 1024 - frame + 1))).invalid("/data");
        // Two bytes each, as UTF-8.
        complete(body.formatted("é".repeat((16 * 1024 - frame) / 2 + 1))).invalid("/data");
        complete(body.formatted("x".repeat(16 * 1024 - frame))).expect(200);
    }

    @Test
    void a_reopened_step_is_open_again_and_has_lost_its_data() {
        complete(PageSamples.COMPLETE_STEP).expect(200);
        var open = team.onboarding();

        Reply reopened = reopen("{\"step\":\"payment_integration\",\"reason\":\" Provider changed \"}")
                .expect(200);

        assertThat(reopened.text("/message")).isEqualTo("Onboarding step reopened successfully");
        assertThat(reopened.data()).isEqualTo(team.onboarding().data()).isNotEqualTo(open.data());
        assertThat(reopened.at("/data/steps/1").has("data")).isFalse();
        assertThat(reopened.at("/data/progress").intValue()).isZero();
        assertThat(reopened.etag()).isEqualTo("\"3\"");
    }

    @Test
    void reopening_an_open_step_changes_nothing() {
        assertThat(reopen("{\"step\":\"team_setup\",\"reason\":\"Mistake\"}")
                        .expect(200)
                        .etag())
                .isEqualTo("\"1\"");
        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void reopening_needs_a_step_of_the_team_and_a_reason() {
        reopen("{}").refused(400, "validation_failed", "/step", "/reason");
        reopen("{\"step\":\"team_setup\"}").refused(400, "missing_required_field", "/reason");
        reopen("{\"step\":\"team_setup\",\"reason\":\"\"}").invalid("/reason");
        reopen("{\"step\":\"bank_connection\",\"reason\":\"Mistake\"}").invalid("/step");
        reopen("{\"step\":\"team_setup\",\"reason\":\"x\",\"data\":{}}").invalid("/data");
    }
}
