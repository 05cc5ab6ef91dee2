package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.organizationA;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ETag}, {@code If-Match} and {@code If-None-Match}. */
class TeamVersionsTest {

    /** At version 3. */
    private final ATeam team = ATeam.of(organizationA());

    TeamVersionsTest() {
        team.updated("{\"name\":\"Beta\"}");
        team.updated("{\"name\":\"Gamma\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", " \"3\" ", "*", "\"1\", \"3\"", "\"3\",\"99\"", "\"other\", W/\"1\" , \"3\""})
    void a_condition_that_names_the_present_version_lets_a_write_through(String condition) {
        team.client()
                .with("If-Match", condition)
                .patch(team.path(), "{\"name\":\"Delta\"}")
                .expect(200);

        assertThat(team.data().get("name").stringValue()).isEqualTo("Delta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                "\"4\"",
                "\"1\", \"2\"",
                "W/\"3\"",
                "\"\"",
                "\"03\"",
                "\"3 \"",
                "\"other\"",
                "\"99999999999999999999\""
            })
    void a_condition_that_does_not_is_412_and_nothing_is_written(String condition) {
        // An entity tag holds no space, so that one is malformed.
        boolean malformed = condition.contains("3 ");
        Reply refused = team.client().with("If-Match", condition).patch(team.path(), "{\"name\":\"Delta\"}");

        refused.expect(malformed ? 400 : 412);
        assertThat(refused.text("/error")).isEqualTo(malformed ? "invalid_field_value" : "precondition_failed");
        assertThat(team.events()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    |                          | {"name": "Delta"}
            PUT    |                          | {}
            DELETE |                          | {}
            POST   | suspend                  | {"reason": "Unpaid invoices"}
            POST   | reactivate               | {}
            POST   | restore                  | {}
            POST   | onboarding/complete-step | {"step": "team_setup"}
            POST   | onboarding/reopen-step   | {"step": "team_setup", "reason": "Mistake"}
            """)
    void every_write_takes_a_condition(String method, String part, String body) {
        String path = part == null ? team.path() : team.path(part);

        team.client().with("If-Match", "\"2\"").send(method, path, body).refused(412, "precondition_failed");
        assertThat(team.events()).isEqualTo(3);
        team.client().with("If-Match", "\"3\"").send(method, path, body).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "\"3", "3\"", "'3'", "\"3\" \"4\"", "\"3\",", ",\"3\"", "*, \"3\"", "w/\"3\"", "\"3\";"})
    void a_malformed_condition_is_refused(String condition) {
        team.client()
                .with("If-Match", condition)
                .patch(team.path(), "{\"name\":\"Delta\"}")
                .invalid("If-Match");
        assertThat(team.events()).isEqualTo(3);
    }

    @Test
    void a_condition_may_come_on_several_lines() {
        Reply restored = RawHttp.send(
                "POST",
                team.path("restore"),
                "Authorization: Bearer " + team.client().key(),
                "If-Match: \"1\"",
                "If-Match: \"3\"",
                "Content-Length: 0");

        restored.expect(200);
    }

    @Test
    void the_version_of_the_deletion_can_be_named_when_restoring() {
        String deleted = team.client().delete(team.path()).expect(200).etag();

        team.client().with("If-Match", "\"3\"").post(team.path("restore")).refused(412, "precondition_failed");
        team.client().with("If-Match", deleted).post(team.path("restore")).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "\"1\", \"3\""})
    void a_reader_that_has_the_present_version_gets_no_body(String condition) {
        for (String path : new String[] {team.path(), team.path("onboarding")}) {
            Reply unchanged =
                    team.client().with("If-None-Match", condition).get(path).expect(304);

            assertThat(unchanged.body()).isEmpty();
            assertThat(unchanged.etag()).isEqualTo("\"3\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"1\", \"2\"", "\"other\"", "3", "nonsense", "\"", "*"})
    void any_other_reader_gets_the_team(String condition) {
        Reply read = team.client().with("If-None-Match", condition).get(team.path());

        assertThat(read.expect(200).data()).isEqualTo(team.data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"3\"", "*"})
    void if_match_is_for_writes_and_does_nothing_to_a_read(String condition) {
        Reply read = team.client().with("If-Match", condition).get(team.path());

        assertThat(read.expect(200).data()).isEqualTo(team.data());
    }

    @Test
    void a_deleted_team_is_404_whatever_version_is_named() {
        team.deleted();

        team.client().with("If-Match", "\"4\"").patch(team.path(), "{}").notFound();
        team.client().with("If-Match", "\"1\"").patch(team.path(), "{}").notFound();
        team.client().with("If-None-Match", "\"4\"").get(team.path()).notFound();
    }
}
