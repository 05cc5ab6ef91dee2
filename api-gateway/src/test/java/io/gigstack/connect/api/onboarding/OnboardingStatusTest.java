package io.gigstack.connect.api.onboarding;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.json;
import static io.gigstack.connect.http.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OnboardingStatusTest {

    @Test
    void it_has_the_form_of_the_pages_sample() {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM).completed("team_setup");

        Reply status = team.onboarding();

        ObjectNode sample = object(PageSamples.ONBOARDING);
        ((ObjectNode) sample.get("data")).put("teamId", team.id());
        ObjectNode done = (ObjectNode) sample.at("/data/steps/0");
        done.set("completedAt", status.at("/data/steps/0/completedAt"));
        // The page leaves these two out of a completed step; more members are no breach.
        done.put("required", true).putNull("description");
        assertThat(status.body()).isEqualTo(sample.toString());
        assertThat(status.etag()).isEqualTo(team.read().etag());
    }

    @Test
    void progress_is_the_share_of_completed_steps_rounded_down() {
        ATeam team = withSteps("one_step", "client_setup", "three");

        assertThat(status(team)).isEqualTo("false one_step 0");
        team.completed("three");
        assertThat(status(team)).isEqualTo("false one_step 33");
        team.completed("one_step");
        // What is left is not required.
        assertThat(status(team)).isEqualTo("true client_setup 66");
        team.completed("client_setup");
        assertThat(status(team)).isEqualTo("true null 100");
    }

    private static String status(ATeam team) {
        JsonNode own = team.onboarding().data();
        JsonNode ofTeam = team.data().get("onboarding");
        for (String field : List.of("completed", "currentStep", "progress")) {
            assertThat(ofTeam.get(field)).isEqualTo(own.get(field));
        }
        return "%s %s %s".formatted(own.get("completed"), own.get("currentStep").asString("null"), own.get("progress"));
    }

    private static ATeam withSteps(String... steps) {
        return ATeam.of(
                organizationA(),
                "{\"name\":\"x\",\"onboarding\":{\"steps\":[\"%s\"]}}".formatted(String.join("\",\"", steps)));
    }

    @Test
    void a_step_that_is_not_known_is_required_and_named_after_its_id() {
        ATeam team = withSteps("staff_training", "kyc", "a1__b_", "client_setup");

        assertThat(team.onboarding().at("/data/steps")).isEqualTo(json("""
                [{"id": "staff_training", "name": "Staff Training", "completed": false, "required": true,
                  "description": null},
                 {"id": "kyc", "name": "Kyc", "completed": false, "required": true, "description": null},
                 {"id": "a1__b_", "name": "A1 B", "completed": false, "required": true, "description": null},
                 {"id": "client_setup", "name": "Client Setup", "completed": false, "required": false,
                  "description": "Add your first clients"}]
                """));
    }

    @Test
    void a_team_has_at_most_50_steps_in_the_order_that_it_gave() {
        List<String> steps =
                IntStream.rangeClosed(1, 50).mapToObj(i -> "step_" + (51 - i)).collect(Collectors.toList());
        steps.set(7, "s".repeat(64));

        ATeam team = withSteps(steps.toArray(String[]::new));

        assertThat(team.onboarding().texts("/data/steps", "/id")).isEqualTo(steps);
        team.completed("step_1");
        assertThat(status(team)).isEqualTo("false step_50 2");
    }

    @Test
    void steps_can_change_while_none_is_completed() {
        ATeam team = withSteps("first", "second");
        team.updated("{\"onboarding\":{\"steps\":[\"second\",\"third\"]}}");
        assertThat(team.onboarding().texts("/data/steps", "/id")).containsExactly("second", "third");
        team.completed("third");

        team.client()
                .patch(team.path(), "{\"onboarding\":{\"steps\":[\"second\"]}}")
                .refused(409, "business_rule_violation");
        team.client().patch(team.path(), "{\"onboarding\":{\"steps\":null}}").refused(409, "business_rule_violation");
        team.client().patch(team.path(), "{\"onboarding\":null}").refused(409, "business_rule_violation");
        // The same steps are no change.
        team.updated("{\"onboarding\":{\"steps\":[\"second\",\"third\"]}}");
        team.client()
                .post(team.path("onboarding/reopen-step"), "{\"step\":\"third\",\"reason\":\"Mistake\"}")
                .expect(200);
        team.updated("{\"onboarding\":null}");
        assertThat(team.onboarding().data().get("steps").size()).isEqualTo(4);
    }

    @Test
    void the_list_filters_by_completion() {
        Client client = newOrganization();
        ATeam done = ATeam.of(client, "{\"name\":\"x\",\"onboarding\":{\"steps\":[\"a\",\"client_setup\"]}}");
        ATeam.of(client);
        done.completed("a");

        Reply list = client.get(TEAMS + "?onboarded=true").expect(200);

        assertThat(list.texts("/data", "/id")).containsExactly(done.id());
        assertThat(list.at("/data/0/onboarding")).isEqualTo(json("{\"completed\":true,\"progress\":50}"));
    }
}
