package io.gigstack.connect.api.documentation;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Operation;
import io.gigstack.connect.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever sends an example of the document gets what the document says. */
class DocumentedExamplesTest {

    /** What only the service can know, and the reader of an example has to fill in. */
    private static final List<String> OF_ITS_OWN = List.of("id", "createdAt", "updatedAt");

    private static final List<String> OF_A_MEMBER =
            List.of("id", "teamId", "email", "status", "invitedAt", "joinedAt", "updatedAt");

    private static final List<String> OF_AN_INTEGRATION = List.of("id", "teamId", "createdAt", "updatedAt");

    private final Client client = newOrganization();

    @Test
    void every_example_of_a_request_is_accepted() {
        Set<String> sent = new TreeSet<>();
        for (Operation operation : Document.operations()) {
            JsonNode content = operation.node().at("/requestBody/content");
            content.propertyNames()
                    .forEach(type -> content.get(type)
                            .get("examples")
                            .propertyNames()
                            .forEach(example -> {
                                send(operation, type, example);
                                sent.add(example);
                            }));
        }
        assertThat(sent).contains("TeamCreateFull", "TeamUpdateWhole", "StepCompletionFull", "IntegrationUpdateWhole");
    }

    private void send(Operation operation, String type, String example) {
        ATeam team = ATeam.of(client, PageSamples.CREATE_TEAM);
        String place =
                "%s/requestBody/content/%s/examples/%s".formatted(operation.pointer(), Document.escaped(type), example);
        JsonNode body = Document.tree()
                .at(Document.resolved(place).orElseThrow() + "/value")
                .deepCopy();
        AMember member = member(team, operation);
        AnIntegration integration = AnIntegration.webhook(team);
        prepare(team, operation);
        if (body instanceof ObjectNode object && object.has("id")) {
            fillIn(object, operation, team, member, integration);
        } else if (body instanceof ObjectNode object && object.has("teamId")) {
            object.put("teamId", team.id());
        }
        if (body instanceof ObjectNode object && object.has("token")) {
            object.put("token", member.token());
        }

        String path = operation
                .path()
                .replace("{teamId}", team.id())
                .replace("{memberId}", member.id())
                .replace("{integrationId}", integration.id())
                .replace("{projection}", "member_list");
        Client sender = path.startsWith("/v2/admin/") ? operator() : client;
        Reply reply = sender.with("Content-Type", type).send(operation.method(), path, body.toString());

        String success = operation.node().get("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElseThrow();
        assertThat(reply.status()).as("%s, for %s", reply, example).isEqualTo(Integer.parseInt(success));
    }

    private static void fillIn(
            ObjectNode body, Operation operation, ATeam team, AMember member, AnIntegration integration) {
        if (operation.path().contains("{memberId}")) {
            OF_A_MEMBER.forEach(name -> body.set(name, member.data().get(name)));
        } else if (operation.path().contains("{integrationId}")) {
            OF_AN_INTEGRATION.forEach(name -> body.set(name, integration.data().get(name)));
        } else {
            OF_ITS_OWN.forEach(name -> body.set(name, team.data().get(name)));
        }
    }

    private static AMember member(ATeam team, Operation operation) {
        AMember invited = AMember.invited(team, "someone@example.com", "developer");
        return switch (operation.id()) {
            case "acceptInvitation", "resendInvitation" -> invited;
            default -> invited.joined();
        };
    }

    /** Brings a team to where the operation makes sense. */
    private static void prepare(ATeam team, Operation operation) {
        switch (operation.id()) {
            case "reactivateTeam" -> team.suspended("Unpaid invoices");
            case "restoreTeam" -> team.deleted();
            case "discardDeadLetters" -> park("team_01JM7Q8Z3K4N5P6R7S8T9V0W1X");
            case "reopenOnboardingStep" -> team.completed("payment_integration");
            default -> {}
        }
    }

    private static void park(String aggregate) {
        context()
                .getBean("readModelJdbc", JdbcClient.class)
                .sql("""
                        insert into dead_letter (projection, position, aggregate_id, event_id, cause)
                        values ('member_list', 5000000000, :aggregate, 'evt_parked', 'as the test wants it')
                        """)
                .param("aggregate", aggregate)
                .update();
    }

    @Test
    void every_example_of_a_filter_is_accepted() {
        ATeam team = ATeam.of(client, PageSamples.CREATE_TEAM);
        AMember member = AMember.joined(team, "someone@example.com", "developer");
        AnIntegration integration = AnIntegration.webhook(team);
        Document.tree().at("/components/parameters").properties().forEach(parameter -> {
            String name = parameter.getValue().get("name").stringValue();
            if (parameter.getValue().get("in").stringValue().equals("query") && !name.equals("next")) {
                String value = parameter.getValue().get("example").asString();
                if (parameter.getKey().startsWith("Past")) {
                    // No team of a test is of that age or version.
                    boolean ofTwo = Set.of("from", "to").contains(name);
                    client.get(
                                    ofTwo
                                            ? team.path("diff") + "?from=1&to=2"
                                            : "%s?%s=%s".formatted(team.path(), name, value))
                            .expect(ofTwo ? 200 : 404);
                } else if (parameter.getKey().startsWith("Members")) {
                    assertListed(member.id(), team.path("members"), name, value);
                } else if (parameter.getKey().startsWith("Integrations")) {
                    assertListed(integration.id(), team.path("integrations"), name, value);
                } else {
                    assertListed(team.id(), TEAMS, name, value);
                }
            }
        });
    }

    private void assertListed(String id, String list, String parameter, String value) {
        Reply reply = client.get(
                        "%s?%s=%s".formatted(list, parameter, URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .expect(200);
        assertThat(reply.texts("/data", "/id")).as(parameter).contains(id);
    }

    @Test
    void every_example_of_a_condition_is_understood() {
        ATeam team = ATeam.of(client);
        JsonNode ifMatch = Document.tree().at("/components/parameters/IfMatch/examples");
        team.updated("{\"name\":\"Beta\"}");
        team.updated("{\"name\":\"Gamma\"}");

        ifMatch.forEach(example -> client.with("If-Match", example.get("value").stringValue())
                .patch(team.path(), "{}")
                .expect(200));
        String ifNoneMatch =
                Document.tree().at("/components/parameters/IfNoneMatch/example").stringValue();
        client.with("If-None-Match", ifNoneMatch).get(team.path()).expect(304);
    }
}
