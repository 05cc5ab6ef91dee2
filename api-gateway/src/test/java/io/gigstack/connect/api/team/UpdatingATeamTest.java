package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.http.Json.json;
import static io.gigstack.connect.http.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** PUT and PATCH mean the same: JSON Merge Patch. */
class UpdatingATeamTest {

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void a_field_that_is_left_out_is_kept(String method) {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);
        ObjectNode before = (ObjectNode) team.data();

        Reply updated =
                team.client().send(method, team.path(), "{\"name\":\" Beta \"}").expect(200);

        assertThat(updated.text("/message")).isEqualTo("Team updated successfully");
        assertThat(updated.etag()).isEqualTo("\"2\"");
        assertThat(updated.data()).isEqualTo(team.data());
        ObjectNode after = (ObjectNode) updated.data();
        assertThat(Instant.parse(after.get("updatedAt").stringValue()))
                .isAfterOrEqualTo(Instant.parse(before.get("updatedAt").stringValue()));
        before.put("name", "Beta").set("updatedAt", after.get("updatedAt"));
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /description          | {"description": null}            | null
            /industry             | {"industry": null}               | null
            /teamSize             | {"teamSize": null}               | null
            /country              | {"country": null}                | null
            /metadata             | {"metadata": null}               | {}
            /settings/currency    | {"settings": {"currency": null}} | "MXN"
            /settings/currency    | {"settings": {"currency": null}, "country": null} | "USD"
            /settings/currency    | {"settings": {"currency": null}, "country": "CA"} | "CAD"
            /settings/fiscalYear  | {"settings": null}               | "calendar"
            """)
    void null_clears_a_field_or_brings_its_default_back(String place, String update, String afterwards) {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);
        team.updated("{\"settings\":{\"currency\":\"EUR\",\"fiscalYear\":\"04-06\"}}");

        assertThat(team.updated(update).data().at(place)).isEqualTo(json(afterwards));
        assertThat(team.data().at(place)).isEqualTo(json(afterwards));
    }

    @Test
    void changing_the_country_leaves_the_settings_as_they_are() {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);

        assertThat(team.updated("{\"country\":\"CA\"}").data().at("/settings"))
                .isEqualTo(object(PageSamples.TEAM_CREATED).at("/data/settings"));
    }

    @Test
    void objects_are_merged_member_by_member() {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);

        team.updated("""
                {"settings": {"language": "ES-mx"}, "metadata": {"department": null, "costCenter": 7, "new": true}}
                """);

        assertThat(team.data().get("settings")).isEqualTo(json("""
                {"currency": "MXN", "timezone": "America/Mexico_City", "language": "es-MX", "fiscalYear": "calendar"}
                """));
        assertThat(team.data().get("metadata")).isEqualTo(json("""
                {"parentOrganization": "org_123", "costCenter": 7, "new": true}
                """));
    }

    @Test
    void a_name_can_not_be_cleared() {
        ATeam team = ATeam.of(organizationA());

        team.client().patch(team.path(), "{\"name\":null}").refused(400, "missing_required_field", "/name");
        team.client().patch(team.path(), "{\"name\":\" \"}").invalid("/name");
    }

    @Test
    void what_a_patch_asks_for_is_checked_like_a_new_team() {
        ATeam team = ATeam.of(organizationA());

        team.client()
                .patch(team.path(), """
                {"country": "mx", "teamSize": 5, "settings": {"timezone": "Z", "x": 1}, "metadata": {"k": []}, "y": 1}
                """)
                .refused(
                        400,
                        "validation_failed",
                        "/country",
                        "/teamSize",
                        "/settings/timezone",
                        "/settings/x",
                        "/metadata/k",
                        "/y");
        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void metadata_may_have_50_members_once_they_are_merged() {
        ATeam team = ATeam.of(organizationA());
        team.updated("{\"metadata\":{%s}}".formatted(members(1, 50, "true")));

        team.client().patch(team.path(), "{\"metadata\":{\"k51\":1}}").invalid("/metadata");
        team.updated("{\"metadata\":{%s,%s}}".formatted(members(1, 10, "null"), members(51, 60, "true")));

        assertThat(team.data().get("metadata").size()).isEqualTo(50);
        // More members in one request than a team may have in the end.
        team.updated("{\"metadata\":{%s,%s}}".formatted(members(11, 60, "null"), members(61, 110, "true")));
        assertThat(team.data().get("metadata").propertyNames())
                .contains("k61", "k110")
                .hasSize(50);
    }

    private static String members(int first, int last, String value) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "\"k%d\":%s".formatted(i, value))
                .collect(Collectors.joining(","));
    }

    @Test
    void an_update_of_many_things_raises_the_version_by_what_it_changed() {
        ATeam team = ATeam.of(organizationA());

        Reply updated = team.updated("""
                {"name": "Beta", "industry": "Trade", "settings": {"currency": "EUR"}, "metadata": {"a": 1},
                 "onboarding": {"steps": ["team_setup"]}}
                """);

        assertThat(updated.etag()).isEqualTo("\"%d\"".formatted(team.events()));
        assertThat(team.client().get(team.path("history")).texts("/data", "/type"))
                .containsExactly(
                        "team.created",
                        "team.renamed",
                        "team.profile_changed",
                        "team.settings_changed",
                        "team.metadata_changed",
                        "onboarding.steps_changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"Development Team Alpha\"}",
                "{\"name\":\"  Development Team Alpha \",\"settings\":{\"language\":\"ES\"}}",
                "{\"settings\":{},\"metadata\":{},\"onboarding\":{}}",
                "{\"metadata\":{\"unknown\":null}}",
                "{\"settings\":{\"currency\":null}}",
                "{\"onboarding\":{\"steps\":null}}"
            })
    void a_write_that_changes_nothing_is_answered_and_appends_nothing(String update) {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);
        Reply before = team.read();

        Reply updated = team.updated(update);

        assertThat(updated.data()).isEqualTo(before.data());
        assertThat(updated.etag()).isEqualTo("\"1\"");
        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void a_patch_may_say_that_it_is_a_merge_patch_and_a_put_may_not() {
        ATeam team = ATeam.of(organizationA());
        var mergePatch = team.client().with("Content-Type", "application/merge-patch+json");

        mergePatch.patch(team.path(), "{\"name\":\"Beta\"}").expect(200);
        mergePatch.put(team.path(), "{\"name\":\"Gamma\"}").refused(415, "unsupported_media_type");
        assertThat(team.data().get("name").stringValue()).isEqualTo("Beta");
    }
}
