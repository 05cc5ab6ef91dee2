package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.newOrganization;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What one node answers counts at the next request on every other. */
class RefusedOnEveryNodeTest {

    private static final int ROUNDS = 10;

    private static final List<Consumer<AMember>> ENDS = List.of(
            member -> member.team().client().delete(member.path()).expect(200),
            member -> member.team().client().post(member.path("deactivate")).expect(200),
            member -> member.team().client().post(member.path("erase")).expect(200));

    private final ATeam team = ATeam.of(newOrganization());

    @Test
    void the_key_of_who_is_no_active_member_any_more_is_refused_at_once() {
        try (ConfigurableApplicationContext node = RunningConnect.startAnotherNode()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Consumer<AMember> end : ENDS) {
                    AMember member = AMember.joined(team, "member@example.com", "developer");
                    Client there = new Client(
                            RunningConnect.port(node), member.client().headers());
                    there.get(team.path()).expect(200);

                    end.accept(member);
                    there.get(team.path()).refused(401, "unauthorized");
                    if (team.client().get(member.path()).ok()) {
                        team.client().delete(member.path()).expect(200);
                    }
                }
            }
        }
    }

    @Test
    void a_permission_that_was_taken_is_missing_at_once() {
        try (ConfigurableApplicationContext node = RunningConnect.startAnotherNode()) {
            AMember member = AMember.joined(team, "member@example.com", "developer");
            Client there = new Client(RunningConnect.port(node), member.client().headers());
            for (int round = 0; round < ROUNDS; round++) {
                team.client()
                        .patch(member.path(), "{\"permissions\":[\"members.read\"]}")
                        .expect(200);
                there.get(team.path()).refused(403, "insufficient_permissions");
                team.client().patch(member.path(), "{\"permissions\":null}").expect(200);
                there.get(team.path()).expect(200);
            }
        }
    }
}
