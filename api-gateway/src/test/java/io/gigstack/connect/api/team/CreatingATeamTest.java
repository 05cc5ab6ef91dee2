package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.json;
import static io.gigstack.connect.http.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CreatingATeamTest {

    private final Client client = organizationA();

    @Test
    void the_pages_sample_request_is_answered_by_its_sample_response() {
        Reply created = client.post(TEAMS, PageSamples.CREATE_TEAM).expect(201);

        ObjectNode sample = object(PageSamples.TEAM_CREATED);
        ObjectNode data = (ObjectNode) sample.get("data");
        for (String ofItsOwn : new String[] {"id", "createdAt", "updatedAt"}) {
            data.set(ofItsOwn, created.data().get(ofItsOwn));
        }
        // As text, so that the order of the members is the sample's too.
        assertThat(created.body()).isEqualTo(sample.toString());
    }

    @Test
    void a_name_is_enough_and_all_else_has_its_default() {
        Reply created = client.post(TEAMS, "{\"name\":\"Support Team\"}").expect(201);

        ObjectNode data = (ObjectNode) created.data();
        data.remove(List.of("id", "createdAt", "updatedAt"));
        assertThat(data).isEqualTo(json("""
                {"name": "Support Team", "description": null, "industry": null, "teamSize": null, "country": null,
                 "status": "active",
                 "settings": {"currency": "USD", "timezone": "UTC", "language": "en", "fiscalYear": "calendar"},
                 "onboarding": {"completed": false, "currentStep": "team_setup", "progress": 0,
                                "steps": ["team_setup", "payment_integration", "client_setup",
                                          "invoice_configuration"]},
                 "metadata": {}}
                """));
    }

    @Test
    void it_says_where_the_team_is_and_which_version_it_has() {
        Reply created = client.post(TEAMS, PageSamples.CREATE_TEAM).expect(201);

        String id = created.text("/data/id");
        assertThat(created.header("Location")).hasValue(TEAMS + "/" + id);
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(id).matches("team_[0-9a-z]+").hasSizeLessThanOrEqualTo(40);
        Reply read = client.get(created.header("Location").orElseThrow()).expect(200);
        assertThat(read.data()).isEqualTo(created.data());
        assertThat(read.text("/message")).isEqualTo("Team retrieved successfully");
        assertThat(read.etag()).isEqualTo(created.etag());
    }

    @Test
    void it_is_created_now() {
        Instant before = Instant.now().minusMillis(1);
        Reply created = client.post(TEAMS, PageSamples.CREATE_TEAM).expect(201);

        assertThat(Instant.parse(created.text("/data/createdAt"))).isBetween(before, Instant.now());
        assertThat(created.text("/data/updatedAt")).isEqualTo(created.text("/data/createdAt"));
    }

    @Test
    void a_country_decides_on_the_settings_that_are_left_out() {
        ATeam team = ATeam.of(client, """
                {"name": "Equipo", "country": "MX", "settings": {"fiscalYear": "04-06"}}
                """);

        assertThat(team.data().get("settings")).isEqualTo(json("""
                {"currency": "MXN", "timezone": "America/Mexico_City", "language": "es", "fiscalYear": "04-06"}
                """));
    }

    @Test
    void a_setting_that_is_given_wins_over_the_countrys() {
        ATeam team = ATeam.of(client, """
                {"name": "Equipo", "country": "MX", "settings": {"currency": "EUR", "language": "iw"}}
                """);

        assertThat(team.data().get("settings")).isEqualTo(json("""
                {"currency": "EUR", "timezone": "America/Mexico_City", "language": "he", "fiscalYear": "calendar"}
                """));
    }

    @Test
    void null_is_the_same_as_leaving_a_field_out() {
        ATeam team = ATeam.of(client, """
                {"name": "Support Team", "description": null, "industry": null, "teamSize": null, "country": null,
                 "settings": {"currency": null}, "onboarding": {"completed": null, "steps": null}, "metadata": null}
                """);

        assertThat(team.data().at("/settings/currency").stringValue()).isEqualTo("USD");
        assertThat(team.data().at("/onboarding/steps").size()).isEqualTo(4);
        ATeam.of(client, "{\"name\":\"Support Team\",\"settings\":null,\"onboarding\":null}");
    }

    @Test
    void a_name_is_trimmed_and_measured_in_characters() {
        String longest = "\uD83D\uDE80".repeat(120);

        assertThat(ATeam.named(client, " \t\u3000 Alpha \n ").data().get("name").stringValue())
                .isEqualTo("Alpha");
        assertThat(ATeam.named(client, "  " + longest + "  ").data().get("name").stringValue())
                .isEqualTo(longest);
    }

    @Test
    void names_need_not_be_unique() {
        assertThat(ATeam.named(client, "Twin").id())
                .isNotEqualTo(ATeam.named(client, "Twin").id());
    }

    @Test
    void metadata_comes_back_just_as_it_was_given() {
        String metadata = """
                {"text":"a \\" \\\\ \\n é 🚀","empty":"","yes":true,"no":false,\
                "whole":9223372036854775807,"negative":-9223372036854775808,"decimal":1.1,\
                "tiny":1E-300,"many":1234567890.123456789012345678901234,"a/b~c":0," ":-12.5}""";

        ATeam team = ATeam.of(client, "{\"name\":\"Support Team\",\"metadata\":%s}".formatted(metadata));

        assertThat(team.data().get("metadata").toString()).isEqualTo(metadata);
    }
}
