package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.api.member.TeamOfTheTest.Joined;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A member's key does what the member may do, at this moment. */
class PermissionsOfMembersTest {

    private final Client organization = newOrganization();
    private final TeamOfTheTest team = TeamOfTheTest.newTeam(organization);
    private final Joined owner = team.join("owner@example.com", "owner");
    private final Joined admin = team.join("admin@example.com", "admin");
    private final Joined user = team.join("user@example.com", "user");

    @Test
    void what_is_taken_from_a_member_is_refused_at_the_very_next_request_and_what_is_given_is_let_through() {
        for (int i = 0; i < 5; i++) {
            rename(user).refused(403, "insufficient_permissions");
            owner.client().patch(team.member(user.id()), "{\"role\":\"admin\"}").expect(200);
            rename(user).expect(200);
            owner.client().patch(team.member(user.id()), "{\"role\":\"user\"}").expect(200);
        }
        Reply refused = rename(user).refused(403, "insufficient_permissions");
        assertThat(refused.text("/requiredPermission")).isEqualTo("team.update");
    }

    private Reply rename(Joined member) {
        return member.client().patch(team.path(), "{\"name\":\"%s\"}".formatted(member.id()));
    }

    @Test
    void the_key_of_one_who_is_deactivated_or_removed_is_refused_at_the_very_next_request() {
        owner.client().post(team.member(user.id()) + "/deactivate").expect(200);
        user.client().get("/v2/ping").refused(401, "unauthorized");
        owner.client().post(team.member(user.id()) + "/activate").expect(200);
        user.client().get("/v2/ping").expect(200);
        owner.client().delete(team.member(user.id())).expect(200);
        user.client().get("/v2/ping").refused(401, "unauthorized");
    }

    @Test
    void a_member_sees_no_other_team_and_not_the_whole_organization() {
        TeamOfTheTest other = TeamOfTheTest.newTeam(organization);

        owner.client().get(other.path()).notFound();
        owner.client().get(other.members()).notFound();
        owner.client().get("/v2/connect/teams").refused(403, "insufficient_permissions");
        owner.client().post("/v2/connect/teams", "{\"name\":\"x\"}").refused(403, "insufficient_permissions");
    }

    @Test
    void an_admin_can_not_touch_an_owner_nor_make_one() {
        for (Reply refused : List.of(
                admin.client().delete(team.member(owner.id())),
                admin.client().patch(team.member(owner.id()), "{\"role\":\"user\"}"),
                admin.client().post(team.member(owner.id()) + "/deactivate"),
                admin.client().post(team.member(owner.id()) + "/erase"),
                admin.client().patch(team.member(user.id()), "{\"role\":\"owner\"}"),
                admin.client().patch(team.member(admin.id()), "{\"role\":\"owner\"}"),
                admin.client().post(team.members(), "{\"email\":\"b@x.org\",\"role\":\"owner\"}"))) {
            refused.refused(403, "insufficient_permissions");
        }
    }

    @Test
    void anyone_may_leave_and_nobody_but_the_last_owner_is_kept() {
        user.client().delete(team.member(admin.id())).refused(403, "insufficient_permissions");

        user.client().delete(team.member(user.id())).expect(200);
        admin.client().delete(team.member(admin.id())).expect(200);

        user.client().get("/v2/ping").refused(401, "unauthorized");
        assertThat(owner.client().get(team.members()).texts("/data", "/id")).containsExactly(owner.id());
    }

    @Test
    void a_member_whose_role_is_edited_as_it_was_read_gets_what_the_new_role_gives() {
        ObjectNode read =
                (ObjectNode) owner.client().get(team.member(user.id())).data();
        assertThat(read.get("permissionsFollowRole").booleanValue()).isTrue();

        Reply promoted = owner.client()
                .put(team.member(user.id()), read.put("role", "admin").toString())
                .expect(200);

        assertThat(promoted.at("/data/permissionsFollowRole").booleanValue()).isTrue();
        assertThat(promoted.at("/data/permissions").size()).isEqualTo(23);
        Reply own = owner.client()
                .patch(team.member(user.id()), "{\"permissions\":[\"team.read\"]}")
                .expect(200);
        assertThat(own.at("/data/permissionsFollowRole").booleanValue()).isFalse();
        Reply stale =
                owner.client().put(team.member(user.id()), read.toString()).expect(400);
        assertThat(stale.text("/errors/0/detail")).contains("the member has changed since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager"})
    void nobody_gives_more_than_they_hold(String role) {
        owner.client()
                .patch(
                        team.member(user.id()),
                        "{\"role\":\"manager\",\"permissions\":[\"members.invite\",\"members.update\",\"members.read\"]}")
                .expect(200);

        user.client()
                .post(team.members(), "{\"email\":\"b@x.org\",\"role\":\"%s\"}".formatted(role))
                .refused(403, "insufficient_permissions");
        user.client()
                .patch(team.member(user.id()), "{\"permissions\":[\"members.update\",\"team.update\"]}")
                .refused(403, "insufficient_permissions");
        user.client().patch(team.member(user.id()), "{\"permissions\":null}").refused(403, "insufficient_permissions");
    }

    @Test
    void a_member_issues_sees_and_revokes_keys_of_its_own_alone() {
        Reply own = admin.client()
                .post("/v2/connect/api-keys", "{\"name\":\"mine\"}")
                .expect(201);
        assertThat(own.text("/data/memberId")).isEqualTo(admin.id());
        assertThat(admin.client().get("/v2/connect/api-keys").texts("/data", "/memberId"))
                .containsOnly(admin.id());

        admin.client()
                .post(
                        "/v2/connect/api-keys",
                        "{\"name\":\"x\",\"teamId\":\"%s\",\"memberId\":\"%s\"}".formatted(team.id(), owner.id()))
                .refused(403, "insufficient_permissions");
        Reply ofOwner = organization
                .post(
                        "/v2/connect/api-keys",
                        "{\"name\":\"x\",\"teamId\":\"%s\",\"memberId\":\"%s\"}".formatted(team.id(), owner.id()))
                .expect(201);
        admin.client()
                .delete("/v2/connect/api-keys/" + ofOwner.text("/data/id"))
                .notFound();
        user.client().post("/v2/connect/api-keys", "{\"name\":\"x\"}").refused(403, "insufficient_permissions");
    }

    @Test
    void the_last_active_owner_stays_by_whatever_way_it_is_asked_to_go() {
        for (Reply refused : List.of(
                organization.delete(team.member(owner.id())),
                organization.patch(team.member(owner.id()), "{\"role\":\"admin\"}"),
                organization.post(team.member(owner.id()) + "/deactivate"),
                organization.post(team.member(owner.id()) + "/erase"),
                owner.client().delete(team.member(owner.id())))) {
            refused.refused(409, "business_rule_violation");
        }
    }

    @Test
    void of_two_owners_that_race_to_leave_one_stays() throws Exception {
        Joined second = team.join("second@example.com", "owner");
        List<Callable<Integer>> races = List.of(
                () -> owner.client().delete(team.member(owner.id())).status(),
                () -> second.client()
                        .patch(team.member(second.id()), "{\"role\":\"user\"}")
                        .status());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    threads.invokeAll(races).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(organization
                        .get(team.members() + "?role=owner&status=active")
                        .at("/totalResults")
                        .intValue())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"role\":null}', missing_required_field, /role",
        "'{\"email\":null}', invalid_field_value, /email",
        "'{\"email\":\"other@example.com\"}', invalid_field_value, /email",
        "'{\"role\":\"owner\",\"permissions\":[\"team.read\"]}', invalid_field_value, /permissions"
    })
    void what_a_member_can_not_become_is_named(String body, String error, String pointer) {
        organization.patch(team.member(user.id()), body).refused(400, error, pointer);
    }

    @Test
    void permissions_follow_the_role_unless_they_are_sent_with_it() {
        organization
                .patch(team.member(user.id()), "{\"permissions\":[\"team.read\"]}")
                .expect(200);
        Reply admin = organization
                .patch(team.member(user.id()), "{\"role\":\"admin\"}")
                .expect(200);
        assertThat(permissions(admin)).isEqualTo(permissions(organization.get(team.member(this.admin.id()))));

        Reply own = organization
                .patch(team.member(user.id()), "{\"role\":\"manager\",\"permissions\":[\"team.read\"]}")
                .expect(200);
        assertThat(permissions(own)).containsExactly("team.read");

        Reply back = organization
                .patch(team.member(user.id()), "{\"permissions\":null}")
                .expect(200);
        assertThat(permissions(back)).contains("payments.create").doesNotContain("team.update");
        assertThat(permissions(organization.get(team.member(user.id())))).isEqualTo(permissions(back));
    }

    private static List<String> permissions(Reply member) {
        return member.expect(200).texts("/data/permissions", "");
    }

    @Test
    void permissions_sent_back_with_another_role_are_given_only_by_who_holds_them() {
        Joined manager = team.join("manager@example.com", "manager");
        organization
                .patch(team.member(user.id()), "{\"permissions\":[\"audit.read\"]}")
                .expect(200);
        String asManager = organization
                .get(team.member(user.id()))
                .data()
                .toString()
                .replace("\"role\":\"user\"", "\"role\":\"manager\"");

        Reply refused =
                manager.client().put(team.member(user.id()), asManager).refused(403, "insufficient_permissions");
        assertThat(refused.text("/requiredPermission")).isEqualTo("audit.read");
        admin.client().put(team.member(user.id()), asManager).expect(200);
    }

    @Test
    void sending_a_member_back_as_it_was_read_changes_nothing() {
        Reply read = organization.get(team.member(user.id())).expect(200);

        Reply put =
                organization.put(team.member(user.id()), read.data().toString()).expect(200);

        assertThat(put.data()).isEqualTo(read.data());
        assertThat(put.etag()).isEqualTo(read.etag());
        organization
                .patch(team.member(user.id()), "{\"email\":\"other@example.com\"}")
                .invalid("/email");
    }
}
