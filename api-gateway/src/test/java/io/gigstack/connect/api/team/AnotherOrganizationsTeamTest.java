package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.RunningConnect.organizationB;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.NothingIsStored;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another organization's team, one that never was, and what is no id at all: nobody can tell them apart. */
@ExtendWith(NothingIsStored.class)
class AnotherOrganizationsTeamTest {

    private static final ATeam TEAM = ATeam.of(organizationA());
    private static final ATeam DELETED = ATeam.of(organizationA()).deleted();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | %s                          |
            PUT    | %s                          | {"name": "Mine"}
            PATCH  | %s                          | {}
            DELETE | %s                          | {}
            POST   | %s/suspend                  | {"reason": "x"}
            POST   | %s/reactivate               | {}
            POST   | %s/restore                  | {}
            GET    | %s/onboarding               |
            POST   | %s/onboarding/complete-step | {"step": "team_setup"}
            POST   | %s/onboarding/reopen-step   | {"step": "team_setup", "reason": "x"}
            GET    | %s/history                  |
            """)
    void all_are_answered_with_the_same_404(String method, String place, String body) {
        String[] strange = {
            TEAM.id(),
            DELETED.id(),
            "team_01hm6w7k8gq3d9x4t7kb2vn5ce",
            "team_",
            "team_789-X",
            "TEAM_789",
            "key_789",
            "789",
            "null",
            "%20",
            "team_%00".replace("%00", "%2A"),
            "team_" + "x".repeat(36),
            "x".repeat(2_000)
        };
        Client other = organizationB();
        String known = null;
        for (String id : strange) {
            Reply refused = other.send(method, TEAMS + "/" + place.formatted(id), body == null ? "" : body);
            refused.notFound();
            String same = refused.body().replaceAll("\"(requestId|instance)\":\"[^\"]*\"", "\"$1\":\"\"");
            assertThat(same).as(id).isEqualTo(known == null ? same : known);
            known = same;
        }
    }

    @ParameterizedTest
    @CsvSource({"\"1\"", "\"2\"", "*"})
    void a_condition_tells_nothing_either(String condition) {
        organizationB().with("If-Match", condition).patch(TEAM.path(), "{}").notFound();
        organizationB().with("If-None-Match", condition).get(TEAM.path()).notFound();
    }
}
