package io.gigstack.connect.api.past;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsOfThePastTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    /** The second event of the team; the third is that of its joining. */
    private final AMember ana = AMember.joined(team, "ana@example.com", "user");

    private Reply permissions(String moment) {
        return client.get(ana.path("permissions") + (moment.isEmpty() ? "" : "?" + moment));
    }

    private static List<String> told(Reply reply) {
        return reply.at("/data/permissions")
                .valueStream()
                .map(one -> "%s %s %s"
                        .formatted(
                                one.at("/permission").asString(),
                                one.at("/through").asString(),
                                one.at("/grantedBy").asString()))
                .toList();
    }

    private static List<String> taken(Reply reply) {
        return reply.at("/data/taken")
                .valueStream()
                .map(one -> one.at("/permission").asString() + " "
                        + one.at("/takenBy").asString())
                .toList();
    }

    private static List<String> defaults(Role role, String suffix) {
        return role.defaults().stream()
                .map(Permission::id)
                .sorted()
                .map(id -> id + suffix)
                .toList();
    }

    @Test
    void the_defaults_of_a_role_come_from_the_event_that_gave_the_role() {
        Reply now = permissions("").expect(200);

        assertThat(told(now)).isEqualTo(defaults(Role.USER, " role 2"));
        assertThat(taken(now)).isEmpty();
        assertThat(now.at("/data/inForce").booleanValue()).isTrue();
        assertThat(now.texts("/data/events", "/type")).containsExactly("member.invited");
        assertThat(now.etag()).isEqualTo("\"3\"");
        assertThat(permissions("version=2").at("/data/inForce").booleanValue()).isFalse();
        assertThat(permissions("version=2").text("/data/status")).isEqualTo("invited");
    }

    @Test
    void a_reason_that_stays_keeps_its_event_and_another_one_begins_anew() {
        client.patch(ana.path(), "{\"permissions\":[\"team.read\",\"members.read\"]}")
                .expect(200);
        client.patch(ana.path(), "{\"permissions\":[\"team.read\",\"payments.read\"]}")
                .expect(200);
        client.patch(ana.path(), "{\"role\":\"developer\",\"permissions\":null}")
                .expect(200);

        assertThat(told(permissions("version=4").expect(200)))
                .containsExactly("members.read explicit 4", "team.read explicit 4");
        Reply fifth = permissions("version=5").expect(200);
        assertThat(told(fifth)).containsExactly("payments.read explicit 5", "team.read explicit 4");
        assertThat(taken(fifth)).contains("members.read 5", "clients.read 4").doesNotContain("payments.read 4");
        assertThat(fifth.texts("/data/events", "/sequence")).containsExactly("4", "5");
        assertThat(told(permissions(""))).isEqualTo(defaults(Role.DEVELOPER, " role 6"));
        assertThat(permissions("version=3").expect(200).data())
                .isEqualTo(permissions("asOf=" + history(3)).expect(200).data());
    }

    private String history(int sequence) {
        return client.get(team.path("history")).texts("/data", "/occurredAt").get(sequence - 1);
    }

    @Test
    void they_are_those_that_were_shown_then() {
        client.patch(ana.path(), "{\"role\":\"manager\"}").expect(200);
        client.post(ana.path("deactivate")).expect(200);

        for (int version = 2; version <= 5; version++) {
            assertThat(permissions("version=" + version).expect(200).texts("/data/permissions", "/permission"))
                    .containsExactlyInAnyOrderElementsOf(client.get(ana.path() + "?version=" + version)
                            .data()
                            .get("permissions")
                            .valueStream()
                            .map(id -> id.stringValue())
                            .toList());
        }
        assertThat(permissions("").at("/data/inForce").booleanValue()).isFalse();
    }

    @Test
    void a_removed_and_an_erased_member_is_explained_without_what_was_personal() {
        client.delete(ana.path()).expect(200);
        assertThat(taken(permissions(""))).isEqualTo(defaults(Role.USER, " 4"));
        client.post(ana.path("erase")).expect(200);

        Reply now = permissions("").expect(200);
        assertThat(now.text("/data/status")).isEqualTo("erased");
        assertThat(told(now)).isEmpty();
        assertThat(taken(now)).isEqualTo(defaults(Role.USER, " 4"));
        Reply then = permissions("version=3").expect(200);
        assertThat(told(then)).isEqualTo(defaults(Role.USER, " role 2"));
        assertThat(then.body()).doesNotContain("ana@example.com");
    }

    @Test
    void so_is_one_of_a_deleted_team_but_none_who_was_never_invited() {
        team.deleted();

        Reply now = permissions("").expect(200);
        assertThat(told(now)).isEqualTo(defaults(Role.USER, " role 2"));
        assertThat(now.at("/data/inForce").booleanValue()).isFalse();
        permissions("version=1").notFound();
        permissions("version=5").notFound();
        permissions("version=0").invalid("?version");
        client.get(team.path("members/mem_01hm6w7k8gq3d9x4t7kb2vn5ce/permissions"))
                .notFound();
        newOrganization().get(ana.path("permissions")).notFound();
    }
}
