package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.eventCount;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.api.access.AccessTable;
import io.gigstack.connect.api.access.Need;
import io.gigstack.connect.api.access.Need.AnyKey;
import io.gigstack.connect.api.access.Need.Nothing;
import io.gigstack.connect.api.access.Need.OneselfOrPermitted;
import io.gigstack.connect.api.access.Need.OperatorKey;
import io.gigstack.connect.api.access.Need.OrganizationKey;
import io.gigstack.connect.api.access.Need.Permitted;
import io.gigstack.connect.api.member.TeamOfTheTest.Joined;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint, asked by everyone, for every kind of team. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private final Client organization = newOrganization();
    private final TeamOfTheTest own = TeamOfTheTest.newTeam(organization);
    private final TeamOfTheTest sibling = TeamOfTheTest.newTeam(organization);
    private final TeamOfTheTest foreign = TeamOfTheTest.newTeam(newOrganization());
    private final TeamOfTheTest deleted = TeamOfTheTest.newTeam(organization);
    private final Map<Role, Joined> members = new EnumMap<>(Role.class);
    private final Map<Role, Joined> formerMembers = new EnumMap<>(Role.class);
    private Client revoked = anyone();

    static Iterable<String> endpoints() {
        return AccessTable.all().keySet().stream().sorted().toList();
    }

    @BeforeAll
    void join() {
        for (Role role : Role.values()) {
            members.put(role, own.join(role.id() + "@example.com", role.id()));
            formerMembers.put(role, deleted.join(role.id() + "@example.com", role.id()));
        }
        organization.delete(deleted.path()).expect(200);
        Reply key =
                organization.post("/v2/connect/api-keys", "{\"name\":\"x\"}").expect(201);
        organization.delete("/v2/connect/api-keys/" + key.text("/data/id")).expect(200);
        revoked = anyone().withKey(key.text("/data/key"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_member_may_what_its_role_may(String endpoint) {
        Need need = Objects.requireNonNull(AccessTable.all().get(endpoint));
        if (need instanceof OperatorKey) {
            return;
        }
        long events = eventCount();
        members.forEach((role, member) -> {
            Reply reply = ask(member.client(), endpoint, own);
            boolean allowed = switch (need) {
                case Nothing _, AnyKey _ -> true;
                case OrganizationKey _, OperatorKey _ -> false;
                case Permitted(var permission) -> role.defaults().contains(permission);
                // It is about another member here.
                case OneselfOrPermitted(var permission) -> role.defaults().contains(permission);
            };
            if (allowed) {
                assertThat(reply.status()).as("%s as %s", endpoint, role).isNotIn(401, 403);
            } else {
                reply.refused(403, "insufficient_permissions");
                switch (need) {
                    case Permitted(var permission) -> assertNeeds(permission, reply);
                    case OneselfOrPermitted(var permission) -> assertNeeds(permission, reply);
                    case Nothing _, AnyKey _, OrganizationKey _, OperatorKey _ -> {}
                }
            }
        });
        assertThat(ask(organization, endpoint, own).status()).isNotIn(401, 403);
        assertThat(eventCount()).as("events after asking for " + endpoint).isEqualTo(events);
    }

    private static void assertNeeds(Permission permission, Reply refused) {
        assertThat(refused.text("/requiredPermission")).isEqualTo(permission.id());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void an_operator_may_operate_and_nothing_else_and_no_one_else_may(String endpoint) {
        Need need = Objects.requireNonNull(AccessTable.all().get(endpoint));
        Reply reply = ask(operator(), endpoint, own);
        if (need instanceof OperatorKey) {
            assertThat(reply.status()).as("%s", reply).isNotIn(401, 403);
            members.values()
                    .forEach(member -> ask(member.client(), endpoint, own).refused(401, "unauthorized"));
            ask(organization, endpoint, own).refused(401, "unauthorized");
            ask(newOrganization(), endpoint, own).refused(401, "unauthorized");
        } else if (!(need instanceof Nothing)) {
            reply.refused(401, "unauthorized");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void another_team_is_to_a_member_as_if_it_were_not_there(String endpoint) {
        if (endpoint.contains("{teamId}")) {
            members.forEach((role, member) -> {
                ask(member.client(), endpoint, sibling).notFound();
                ask(member.client(), endpoint, foreign).notFound();
            });
            assertThat(ask(organization, endpoint, sibling).status()).isNotIn(401, 403);
            Reply notOurs = ask(organization, endpoint, foreign);
            assertThat(notOurs.status()).as("%s", notOurs).isIn(400, 404);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void of_a_deleted_team_nothing_is_left_but_its_history_and_its_restoration(String endpoint) {
        if (!endpoint.contains("{teamId}") || endpoint.contains("/history") || endpoint.endsWith("/restore")) {
            return;
        }
        boolean forgets = endpoint.endsWith("/erase");
        formerMembers.forEach((role, member) -> assertThat(
                        ask(member.client(), endpoint, deleted).status())
                .as("%s as %s", endpoint, role)
                .isIn(400, 403, 404));
        // Who is to be forgotten is looked for, once the version has been compared.
        assertThat(ask(organization, endpoint, deleted).status()).isIn(forgets ? List.of(412) : List.of(400, 404));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void without_a_good_key_nothing_is_told(String endpoint) {
        if (AccessTable.all().get(endpoint) instanceof Nothing) {
            ask(anyone(), endpoint, own).expect(400);
            return;
        }
        for (Client client : Arrays.asList(anyone(), revoked, anyone().withKey("ck_nobody"))) {
            for (TeamOfTheTest team : Arrays.asList(own, sibling, foreign, deleted)) {
                ask(client, endpoint, team).refused(401, "unauthorized");
            }
        }
    }

    /** Asked with a version that no team has, so that what is allowed changes nothing. */
    private Reply ask(Client client, String endpoint, TeamOfTheTest team) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{teamId}", team.id())
                .replace("{memberId}", "mem_01hm6w7k8gq3d9x4t7kb2vn5ce")
                .replace("{integrationId}", "int_01hm6w7k8gq3d9x4t7kb2vn5ce")
                .replace("{keyId}", "key_01hm6w7k8gq3d9x4t7kb2vn5ce")
                .replace("{catalogId}", "roles")
                .replace("{projection}", "nothing")
                .replace("{segment}", "0")
                .replace("{eventId}", "nothing");
        Client asking = method.equals("GET") ? client : client.with("If-Match", "\"999\"");
        return method.equals("GET") ? asking.get(path) : asking.send(method, path, "");
    }
}
