package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.RandomRequests;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is asked of teams, in whatever order: the answer to each write is what the next read answers. */
class WritesAnswerWhatIsReadTest {

    private static final int STEPS = 100;
    private static final int MOST_TEAMS = 5;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_241_115, 7_777})
    void the_answer_to_every_write_equals_what_the_next_read_answers(long seed) {
        Random random = new Random(seed);
        RandomRequests requests = new RandomRequests(random);
        Client client = newOrganization();
        List<ATeam> teams = new ArrayList<>(List.of(ATeam.of(client)));
        int written = 0;
        for (int step = 0; step < STEPS; step++) {
            if (teams.size() < MOST_TEAMS && random.nextInt(10) == 0) {
                teams.add(ATeam.of(client, requests.creation()));
                check(teams.getLast(), teams.getLast().read());
            }
            ATeam team = teams.get(random.nextInt(teams.size()));
            Reply reply = requests.next(team);
            written += reply.ok() ? 1 : 0;
            if (reply.ok()) {
                check(team, reply);
            } else {
                assertThat(reply.status()).as("%s", reply).isIn(400, 404, 409, 412);
            }
        }
        assertThat(written).as("writes that succeeded").isGreaterThan(STEPS / 3);
    }

    private static void check(ATeam team, Reply written) {
        if (written.method().equals("DELETE")) {
            team.client().get(team.path()).notFound();
            assertThat(team.client().get(TEAMS + "?status=deleted").texts("/data", "/id"))
                    .contains(team.id());
            assertThat(written.etag()).isEqualTo("\"%d\"".formatted(team.events()));
            return;
        }
        boolean onboarding = written.path().contains("/onboarding/");
        Reply read = onboarding ? team.onboarding() : team.read();
        assertThat(read.data()).as("what is read after %s", written).isEqualTo(written.data());
        assertThat(read.etag()).isEqualTo(written.etag()).isEqualTo("\"%d\"".formatted(team.events()));
        listed(team);
    }

    private static void listed(ATeam team) {
        JsonNode whole = team.data();
        JsonNode item = team.client()
                .get(TEAMS + "?limit=100")
                .data()
                .valueStream()
                .filter(node -> node.get("id").stringValue().equals(team.id()))
                .findFirst()
                .orElseThrow();
        for (String field : List.of("name", "description", "industry", "status", "country", "createdAt")) {
            assertThat(item.get(field)).as(field).isEqualTo(whole.get(field));
        }
        for (String field : List.of("completed", "progress")) {
            assertThat(item.get("onboarding").get(field))
                    .isEqualTo(whole.get("onboarding").get(field));
        }
    }
}
