package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.NothingIsStored;
import io.gigstack.connect.http.Reply;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NothingIsStored.class)
class RefusedTeamsTest {

    private final Client client = organizationA();

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":null}"})
    void a_name_is_required(String body) {
        client.post(TEAMS, body).refused(400, "missing_required_field", "/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003\t", "two\nlines", "a\u0007bell", "\u202eevil"})
    void a_name_must_have_something_on_one_line(String name) {
        client.post(TEAMS, "{\"name\":%s}".formatted(quoted(name))).invalid("/name");
    }

    @Test
    void a_name_has_at_most_120_characters() {
        client.post(TEAMS, "{\"name\":%s}".formatted(quoted("é".repeat(121)))).invalid("/name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /industry            | "industry": ""
            /industry            | "industry": "  "
            /teamSize            | "teamSize": "10"
            /teamSize            | "teamSize": ""
            /teamSize            | "teamSize": "10-50 "
            /country             | "country": "mx"
            /country             | "country": "MEX"
            /country             | "country": "UK"
            /country             | "country": "XX"
            /country             | "country": ""
            /settings/currency   | "settings": {"currency": "mxn"}
            /settings/currency   | "settings": {"currency": "DEM"}
            /settings/currency   | "settings": {"currency": "XXX"}
            /settings/currency   | "settings": {"currency": "BTC"}
            /settings/timezone   | "settings": {"timezone": "+02:00"}
            /settings/timezone   | "settings": {"timezone": "GMT+2"}
            /settings/timezone   | "settings": {"timezone": "Z"}
            /settings/timezone   | "settings": {"timezone": "America/mexico_city"}
            /settings/timezone   | "settings": {"timezone": "SystemV/EST5"}
            /settings/language   | "settings": {"language": "es_MX"}
            /settings/language   | "settings": {"language": "english"}
            /settings/language   | "settings": {"language": "zz-ZZ"}
            /settings/language   | "settings": {"language": ""}
            /settings/fiscalYear | "settings": {"fiscalYear": "02-29"}
            /settings/fiscalYear | "settings": {"fiscalYear": "2024-01-01"}
            /settings/fiscalYear | "settings": {"fiscalYear": "Calendar"}
            /onboarding/completed| "onboarding": {"completed": true}
            /onboarding/steps    | "onboarding": {"steps": []}
            /onboarding/steps/0  | "onboarding": {"steps": ["Team Setup"]}
            /onboarding/steps    | "onboarding": {"steps": ["team_setup", "team_setup"]}
            /onboarding/steps/0  | "onboarding": {"steps": ["9lives"]}
            /onboarding/steps/0  | "onboarding": {"steps": [""]}
            /metadata/           | "metadata": {"": 1}
            /nmae                | "nmae": "a typo"
            /id                  | "id": "team_789"
            /status              | "status": "active"
            /settings/color      | "settings": {"color": "red"}
            /onboarding/progress | "onboarding": {"progress": 0}
            /a~1b~0c             | "a/b~c": null
            """)
    void a_value_that_is_not_allowed_is_named_by_its_pointer(String pointer, String field) {
        client.post(TEAMS, "{\"name\":\"Support Team\",%s}".formatted(field)).invalid(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /name              | "name": 7
            /name              | "name": {}
            /description       | "name": "x", "description": ["a"]
            /industry          | "name": "x", "industry": true
            /teamSize          | "name": "x", "teamSize": 10
            /country           | "name": "x", "country": 484
            /settings          | "name": "x", "settings": "MXN"
            /settings          | "name": "x", "settings": []
            /settings/currency | "name": "x", "settings": {"currency": 484}
            /onboarding        | "name": "x", "onboarding": false
            /onboarding/steps  | "name": "x", "onboarding": {"steps": "team_setup"}
            /onboarding/steps/0| "name": "x", "onboarding": {"steps": [null]}
            /onboarding/completed | "name": "x", "onboarding": {"completed": "false"}
            /metadata          | "name": "x", "metadata": "none"
            /metadata          | "name": "x", "metadata": [1]
            /metadata/list     | "name": "x", "metadata": {"list": []}
            /metadata/object   | "name": "x", "metadata": {"object": {}}
            """)
    void a_value_of_the_wrong_type_is_named_by_its_pointer(String pointer, String fields) {
        client.post(TEAMS, "{%s}".formatted(fields)).refused(400, "invalid_request_body", pointer);
    }

    @Test
    void texts_have_their_longest() {
        client.post(TEAMS, "{\"name\":\"x\",\"description\":\"%s\"}".formatted("d".repeat(2_001)))
                .invalid("/description");
        client.post(TEAMS, "{\"name\":\"x\",\"industry\":\"%s\"}".formatted("i".repeat(81)))
                .invalid("/industry");
        client.post(TEAMS, "{\"name\":\"x\",\"metadata\":{\"k\":\"%s\"}}".formatted("v".repeat(601)))
                .invalid("/metadata/k");
        client.post(TEAMS, "{\"name\":\"x\",\"metadata\":{\"%s\":1}}".formatted("k".repeat(65)))
                .invalid("/metadata/" + "k".repeat(65));
        client.post(TEAMS, "{\"name\":\"x\",\"onboarding\":{\"steps\":[\"%s\"]}}".formatted("s".repeat(65)))
                .invalid("/onboarding/steps/0");
    }

    @Test
    void there_are_at_most_50_steps_and_50_members_of_metadata() {
        String steps =
                IntStream.rangeClosed(1, 51).mapToObj("\"step_%d\""::formatted).collect(Collectors.joining(","));
        client.post(TEAMS, "{\"name\":\"x\",\"onboarding\":{\"steps\":[%s]}}".formatted(steps))
                .invalid("/onboarding/steps");
        String members =
                IntStream.rangeClosed(1, 51).mapToObj("\"k%d\":null"::formatted).collect(Collectors.joining(","));
        client.post(TEAMS, "{\"name\":\"x\",\"metadata\":{%s}}".formatted(members))
                .invalid("/metadata");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Reply refused = client.post(TEAMS, """
                {"name": " ", "teamSize": 7, "country": "mx", "colour": "red",
                 "settings": {"currency": "X", "zone": "UTC"}, "onboarding": {"steps": ["a", "a", "B"]},
                 "metadata": {"a": {}, "b": []}}
                """);

        refused.refused(
                400,
                "validation_failed",
                "/name",
                "/teamSize",
                "/country",
                "/colour",
                "/settings/currency",
                "/settings/zone",
                "/onboarding/steps",
                "/onboarding/steps/2",
                "/metadata/a",
                "/metadata/b");
        assertThat(refused.texts("/errors", "/code"))
                .containsOnly("invalid_field_value", "invalid_request_body")
                .contains("invalid_request_body");
    }

    @Test
    void a_query_parameter_that_creating_does_not_know_is_refused() {
        client.post(TEAMS + "?dryRun=true", "{\"name\":\"x\"}").invalid("?dryRun");
    }
}
