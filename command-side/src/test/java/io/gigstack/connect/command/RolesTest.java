package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue is a contract: what a role may do is written down here once more, by hand. */
class RolesTest {

    private static final List<String> ALL = List.of(
            "team.read",
            "team.update",
            "team.delete",
            "members.read",
            "members.invite",
            "members.update",
            "members.remove",
            "payments.create",
            "payments.read",
            "payments.update",
            "invoices.create",
            "invoices.read",
            "invoices.update",
            "clients.create",
            "clients.read",
            "clients.update",
            "integrations.read",
            "integrations.create",
            "integrations.update",
            "integrations.delete",
            "onboarding.update",
            "audit.read",
            "branding.update",
            "billing.manage",
            "apikeys.manage");

    @Test
    void these_are_all_permissions() {
        assertThat(Stream.of(Permission.values()).map(Permission::id)).containsExactlyElementsOf(ALL);
        assertThat(ALL).allSatisfy(id -> assertThat(Permission.of(id).id()).isEqualTo(id));
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(permission.description()).isNotBlank());
    }

    @Test
    void these_are_all_roles() {
        assertThat(Stream.of(Role.values()).map(Role::id))
                .containsExactly("owner", "admin", "manager", "developer", "user");
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(Role.of(role.id())).isEqualTo(role));
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(role.description()).isNotBlank());
    }

    @Test
    void an_owner_may_do_everything() {
        assertHolds(Role.OWNER, ALL);
    }

    @Test
    void an_admin_may_do_all_but_end_the_team_and_manage_its_billing() {
        assertHolds(
                Role.ADMIN,
                ALL.stream()
                        .filter(id -> !id.equals("team.delete") && !id.equals("billing.manage"))
                        .toList());
    }

    @Test
    void a_manager_works_with_people_and_money() {
        assertHolds(
                Role.MANAGER,
                List.of(
                        "team.read",
                        "members.read",
                        "members.invite",
                        "members.update",
                        "members.remove",
                        "payments.create",
                        "payments.read",
                        "payments.update",
                        "invoices.create",
                        "invoices.read",
                        "invoices.update",
                        "clients.create",
                        "clients.read",
                        "clients.update",
                        "integrations.read",
                        "onboarding.update"));
    }

    @Test
    void a_developer_reads_and_works_with_integrations_and_keys() {
        assertHolds(
                Role.DEVELOPER,
                List.of(
                        "team.read",
                        "members.read",
                        "payments.read",
                        "invoices.read",
                        "clients.read",
                        "integrations.read",
                        "integrations.create",
                        "integrations.update",
                        "integrations.delete",
                        "apikeys.manage"));
    }

    @Test
    void a_user_reads() {
        assertHolds(
                Role.USER,
                List.of(
                        "team.read",
                        "members.read",
                        "payments.read",
                        "invoices.read",
                        "clients.read",
                        "integrations.read"));
    }

    @Test
    void two_permissions_are_the_owners_alone() {
        assertThat(Stream.of(Permission.values()).filter(Permission::isTheOwnersAlone))
                .containsExactly(Permission.TEAM_DELETE, Permission.BILLING_MANAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Owner", "OWNER", "owner ", "guest", "team.read "})
    void no_other_text_is_a_role_or_a_permission(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Role.of(text))
                .satisfies(refusal -> assertThat(refusal.detail())
                        .isEqualTo("must be one of owner, admin, manager, developer, user"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Permission.of(text));
    }

    @Test
    void nobody_can_change_what_a_role_may_do() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Role.USER.defaults().add(Permission.TEAM_DELETE));
    }

    private static void assertHolds(Role role, List<String> ids) {
        assertThat(role.defaults().stream().map(Permission::id)).containsExactlyInAnyOrderElementsOf(ids);
    }
}
