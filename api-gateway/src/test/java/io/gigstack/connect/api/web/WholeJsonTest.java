package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeJsonTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    @Test
    void an_answer_says_how_long_it_is() {
        for (Reply reply : new Reply[] {
            client.post(TEAMS, "{\"name\":\"Año nuevo\"}").expect(201),
            team.read(),
            client.get(TEAMS).expect(200),
            client.get(team.path("history")).expect(200),
            client.post(TEAMS, "{}").expect(400)
        }) {
            int length = reply.body().getBytes(StandardCharsets.UTF_8).length;
            assertThat(reply.header("Content-Length")).as("%s", reply).hasValue(String.valueOf(length));
        }
    }
}
