package io.gigstack.connect.api.problem;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.organizationA;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.example.ATeam;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever goes wrong with a row, what a caller has written into it does not reach the log. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayOutOfTheLogTest {

    private static final String SECRET = "planted-secret-4711";

    /** Of a row PostgreSQL quotes only how each value begins, but of a key it quotes all. */
    @Test
    void when_the_database_refuses_the_event(CapturedOutput log) throws Exception {
        database().sql("""
                        alter table event_store.event add constraint no_secret
                        exclude using btree (substring(encode(payload, 'escape') from 'refused-[a-z]+-[0-9]+') with =)
                        """).update();
        try {
            ATeam.named(organizationA(), "refused-secret-4711");

            assertThat(createAnother().statusCode()).isEqualTo(500);
        } finally {
            database()
                    .sql("alter table event_store.event drop constraint no_secret")
                    .update();
        }

        assertThat(log.getAll()).contains("A request failed", "no_secret").doesNotContain("refused-secret-4711");
    }

    private static HttpResponse<String> createAnother() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RunningConnect.port() + ATeam.TEAMS))
                .header("Authorization", "Bearer " + organizationA().key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"refused-secret-4711\"}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Whoever reads JSON likes to quote what can't be read. */
    @Test
    void when_an_event_can_not_be_read(CapturedOutput log) {
        ATeam team = ATeam.named(organizationA(), SECRET);
        whatFollowsTheLogHasReadAllOf(team);
        database().sql("""
                        update event_store.event
                        set    payload = convert_to(
                                   replace(convert_from(payload, 'utf8'), '"name"', '"occurredAt"'), 'utf8')
                        where  aggregate_id = :team
                        """).param("team", team.id()).update();

        organizationA().getFault(team.path("history"));

        assertThat(log.getAll())
                .contains("A request failed", "team.created can't be read")
                .doesNotContain(SECRET);
    }

    @Test
    void when_a_document_can_not_be_read(CapturedOutput log) {
        ATeam team = ATeam.named(organizationA(), SECRET);
        whatFollowsTheLogHasReadAllOf(team);
        database().sql("""
                        update read_model.team_details
                        set    document = replace(document, '"name"', '"createdAt"')
                        where  team_id = :team
                        """).param("team", team.id()).update();

        organizationA().getFault(team.path());

        assertThat(log.getAll())
                .contains("A request failed", "A document of team_details can't be read")
                .doesNotContain(SECRET);
    }

    private static void whatFollowsTheLogHasReadAllOf(ATeam team) {
        team.read();
        team.onboarding();
        organizationA().get(ATeam.TEAMS + "?limit=1").expect(200);
        organizationA().get(team.path("members")).expect(200);
    }
}
