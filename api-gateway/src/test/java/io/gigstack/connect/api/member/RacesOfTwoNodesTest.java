package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.context.ConfigurableApplicationContext;

/** The same is asked of two nodes at once: what may happen once happens once. */
class RacesOfTwoNodesTest {

    private static final int TIMES = 10;
    private static final ConfigurableApplicationContext OTHER_NODE = RunningConnect.startAnotherNode();

    private final Client here = newOrganization();
    private final Client there = new Client(RunningConnect.port(OTHER_NODE), here.headers());
    private final ATeam team = ATeam.of(here);

    @AfterAll
    static void stop() {
        OTHER_NODE.close();
    }

    @RepeatedTest(TIMES)
    void of_two_owners_one_stays() throws Exception {
        AMember one = AMember.joined(team, "one@example.com", "owner");
        AMember other = AMember.joined(team, "other@example.com", "owner");
        var _ = AMember.invited(team, "user@example.com", "user");

        List<Reply> replies = atOnce(() -> here.delete(one.path()), () -> there.post(other.path("erase")));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(replies)
                .filteredOn(reply -> !reply.ok())
                .allSatisfy(reply -> reply.refused(409, "business_rule_violation"));
        assertThat(count("?role=owner&status=active")).isOne();
    }

    @RepeatedTest(TIMES)
    void of_two_invitations_of_one_address_in_different_case_one_is_sent() throws Exception {
        List<Reply> replies = atOnce(
                () -> here.post(team.path("members"), "{\"email\":\"Ida.I@example.com\",\"role\":\"user\"}"),
                () -> there.post(team.path("members"), "{\"email\":\"IDA.I@EXAMPLE.COM\",\"role\":\"admin\"}"));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 409);
        assertThat(count("")).isOne();
    }

    @RepeatedTest(TIMES)
    void of_two_that_accept_one_invitation_one_joins_and_gets_a_key() throws Exception {
        AMember invited = AMember.invited(team, "user@example.com", "user");
        String accept = "{\"token\":\"%s\"}".formatted(invited.token());

        List<Reply> replies = atOnce(
                () -> here.post("/v2/connect/invitations/accept", accept),
                () -> there.post("/v2/connect/invitations/accept", accept));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(here.get("/v2/connect/api-keys").expect(200).texts("/data", "/memberId"))
                .containsOnlyOnce(invited.id());
    }

    private int count(String filter) {
        return here.get(team.path("members") + filter)
                .expect(200)
                .at("/totalResults")
                .intValue();
    }

    private static List<Reply> atOnce(Callable<Reply> one, Callable<Reply> other) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
