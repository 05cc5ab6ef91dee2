package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** GET, edit, PUT works, although much of what GET answers is read-only. */
class SendingATeamBackTest {

    private final ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);

    @Test
    void a_team_sent_back_unchanged_stays_as_it_is() {
        team.updated("{\"metadata\":{\"nothing\":null,\"decimal\":1.50,\"big\":9007199254740993}}");
        team.completed("client_setup");
        Reply before = team.read();

        Reply sentBack =
                team.client().put(team.path(), before.data().toString()).expect(200);

        assertThat(sentBack.data()).isEqualTo(before.data());
        assertThat(sentBack.etag()).isEqualTo(before.etag());
        assertThat(team.read().etag()).isEqualTo(before.etag());
    }

    @Test
    void a_null_in_metadata_is_not_kept_and_what_is_read_can_be_sent_back() {
        ATeam withNull = ATeam.of(organizationA(), "{\"name\":\"x\",\"metadata\":{\"nothing\":null,\"a\":1}}");

        Reply sentBack = withNull.client()
                .put(withNull.path(), withNull.data().toString())
                .expect(200);

        assertThat(sentBack.etag()).isEqualTo("\"1\"");
        assertThat(sentBack.at("/data/metadata")).isEqualTo(json("{\"a\":1}"));
    }

    @Test
    void a_team_that_is_completely_onboarded_can_be_sent_back() {
        for (String step :
                new String[] {"team_setup", "payment_integration", "client_setup", "invoice_configuration"}) {
            team.completed(step);
        }
        Reply before = team.read();

        assertThat(before.data().at("/onboarding/currentStep").isNull()).isTrue();
        assertThat(team.client().put(team.path(), before.data().toString()).etag())
                .isEqualTo(before.etag());
    }

    @Test
    void one_edited_field_is_all_that_changes() {
        ObjectNode edited = ((ObjectNode) team.data()).put("name", "Beta");

        assertThat(team.client().put(team.path(), edited.toString()).expect(200).etag())
                .isEqualTo("\"2\"");
    }

    @Test
    void an_instant_may_be_written_in_another_way() {
        ObjectNode edited = (ObjectNode) team.data();
        String utc = edited.get("createdAt").stringValue();
        edited.put("createdAt", utc.replace("Z", "000+00:00"));

        assertThat(team.client().put(team.path(), edited.toString()).expect(200).etag())
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /id                     | {"id": "team_other"}
            /status                 | {"status": "suspended"}
            /createdAt              | {"createdAt": "2024-01-15T10:30:00.000Z"}
            /createdAt              | {"createdAt": "yesterday"}
            /updatedAt              | {"updatedAt": "2024-01-15T10:30:00.000Z"}
            /onboarding/completed   | {"onboarding": {"completed": true}}
            /onboarding/currentStep | {"onboarding": {"currentStep": "client_setup"}}
            /onboarding/currentStep | {"onboarding": {"currentStep": null}}
            /onboarding/progress    | {"onboarding": {"progress": 25}}
            """)
    void a_read_only_field_that_differs_is_refused(String pointer, String update) {
        team.client().put(team.path(), update).invalid(pointer);
        assertThat(team.events()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /id                     | {"id": null}
            /id                     | {"id": 789}
            /status                 | {"status": true}
            /createdAt              | {"createdAt": 1705314600000}
            /onboarding/completed   | {"onboarding": {"completed": "false"}}
            /onboarding/currentStep | {"onboarding": {"currentStep": 1}}
            /onboarding/progress    | {"onboarding": {"progress": "0"}}
            """)
    void a_read_only_field_of_another_type_is_refused(String pointer, String update) {
        team.client().put(team.path(), update).refused(400, "invalid_request_body", pointer);
    }

    @Test
    void a_read_only_field_that_differs_is_refused_with_all_else_that_is_wrong() {
        team.client()
                .put(team.path(), """
                        {"id": "team_other", "name": "", "colour": "red", "industry": 7, "createdAt": "yesterday",
                         "onboarding": {"progress": 25, "steps": ["a", "B", "a"]}, "metadata": {"list": []}}
                        """)
                .refused(
                        400,
                        "validation_failed",
                        "/id",
                        "/name",
                        "/colour",
                        "/industry",
                        "/createdAt",
                        "/onboarding/progress",
                        "/onboarding/steps",
                        "/onboarding/steps/1",
                        "/metadata/list");
        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void a_state_that_is_no_longer_the_present_one_is_refused() {
        String old = team.data().toString();
        team.completed("team_setup");

        Reply refused = team.client()
                .put(team.path(), old)
                .refused(400, "validation_failed", "/updatedAt", "/onboarding/currentStep", "/onboarding/progress");

        assertThat(refused.texts("/errors", "/detail"))
                .containsOnly(
                        "is read-only, and the team has changed since it was read: read it again, or send the ETag"
                                + " that came with it as If-Match and get 412");
    }
}
