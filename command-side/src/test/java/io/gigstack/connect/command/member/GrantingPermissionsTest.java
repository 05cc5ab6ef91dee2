package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.People.ADA;
import static io.gigstack.connect.command.People.EXPIRY;
import static io.gigstack.connect.command.People.MAX;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.askedBy;
import static io.gigstack.connect.command.People.invite;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody gives a role or a permission that they don't hold at this moment. */
class GrantingPermissionsTest {

    private static final TeamStory CREW = Crew.owned()
            .and(active(ADA, Role.ADMIN))
            .and(active(MAX, Role.MANAGER))
            .and(active(UMA, Role.USER));

    private static final String NEW = "mem_new";

    @Test
    void a_member_gives_what_it_holds() {
        CREW.when(invite(askedBy(MAX), NEW, Role.USER)).then(invited(NEW, Role.USER, null, EXPIRY, NOW));
        CREW.when(invite(askedBy(ADA), NEW, Role.DEVELOPER)).then(invited(NEW, Role.DEVELOPER, null, EXPIRY, NOW));
        CREW.when(invite(askedBy(OLGA), NEW, Role.OWNER)).then(invited(NEW, Role.OWNER, null, EXPIRY, NOW));
        CREW.when(Crew.update(askedBy(MAX), UMA, to(Role.MANAGER)))
                .then(new MemberRoleChanged(TEAM, UMA, "manager", null, NOW));
        CREW.when(invite(asked(), NEW, Role.OWNER)).then(invited(NEW, Role.OWNER, null, EXPIRY, NOW));
    }

    @Test
    void only_an_owner_makes_an_owner() {
        TeamStory allButTheRole = CREW.and(active("mem_all", Role.ADMIN, Permission.values()));
        for (MemberCommand command : List.of(
                invite(askedBy(ADA), NEW, Role.OWNER),
                invite(askedBy(ADA), NEW, Role.OWNER, Role.OWNER.defaults()),
                Crew.update(askedBy(ADA), UMA, to(Role.OWNER)),
                Crew.update(askedBy(ADA), ADA, to(Role.OWNER)),
                Crew.update(askedBy("mem_all"), UMA, to(Role.OWNER)))) {
            allButTheRole.when(command).thenForbidden(null, "Only an owner can make an owner");
        }
    }

    @Test
    void a_role_is_not_given_by_who_lacks_one_of_its_permissions() {
        assertNotGiven(CREW, invite(askedBy(MAX), NEW, Role.ADMIN), Permission.TEAM_UPDATE);
        assertNotGiven(CREW, invite(askedBy(MAX), NEW, Role.DEVELOPER, Set.of()), Permission.INTEGRATIONS_CREATE);
        assertNotGiven(CREW, Crew.update(askedBy(MAX), UMA, to(Role.ADMIN)), Permission.TEAM_UPDATE);
        assertNotGiven(CREW, Crew.update(askedBy(MAX), MAX, to(Role.ADMIN)), Permission.TEAM_UPDATE);
    }

    @Test
    void a_permission_is_not_given_by_who_lacks_it() {
        assertNotGiven(
                CREW, invite(askedBy(MAX), NEW, Role.USER, Set.of(Permission.AUDIT_READ)), Permission.AUDIT_READ);
        for (String member : new String[] {UMA, MAX}) {
            assertNotGiven(
                    CREW,
                    Crew.update(askedBy(MAX), member, Change.keep(), to(Set.of(Permission.AUDIT_READ))),
                    Permission.AUDIT_READ);
        }
    }

    @Test
    void permissions_that_a_member_lost_can_not_be_taken_back_by_clearing_the_list() {
        TeamStory story = CREW.and(active("mem_less", Role.ADMIN, Permission.TEAM_READ, Permission.MEMBERS_UPDATE));
        assertNotGiven(
                story, Crew.update(askedBy("mem_less"), "mem_less", Change.keep(), toNull()), Permission.TEAM_UPDATE);
    }

    @Test
    void permissions_sent_back_with_another_role_are_given_by_who_holds_them_and_those_of_the_role() {
        TeamStory story = CREW.and(active("mem_audit", Role.USER, Permission.AUDIT_READ));
        Change<Set<Permission>> sentBack = to(Set.of(Permission.AUDIT_READ));
        assertNotGiven(
                story, Crew.update(askedBy(MAX), "mem_audit", to(Role.MANAGER), sentBack), Permission.AUDIT_READ);
        assertNotGiven(story, Crew.update(askedBy(MAX), "mem_audit", to(Role.ADMIN), sentBack), Permission.TEAM_UPDATE);
        story.when(Crew.update(askedBy(ADA), "mem_audit", to(Role.MANAGER), sentBack))
                .then(new MemberRoleChanged(TEAM, "mem_audit", "manager", List.of("audit.read"), NOW));
    }

    @Test
    void letting_someone_in_again_is_giving_what_they_hold() {
        TeamStory inactive = CREW.and(new MemberDeactivated(TEAM, ADA, BEFORE));
        assertNotGiven(inactive, Crew.activate(askedBy(MAX), ADA), Permission.TEAM_UPDATE);
        inactive.when(Crew.activate(askedBy(OLGA), ADA)).then(new MemberActivated(TEAM, ADA, NOW));
        TeamStory invited = CREW.and(invited(NEW, Role.ADMIN));
        assertNotGiven(invited, Crew.resend(askedBy(MAX), NEW), Permission.TEAM_UPDATE);
        assertThat(invited.when(Crew.resend(askedBy(ADA), NEW)).events()).hasSize(1);
        CREW.and(invited(NEW, Role.OWNER))
                .when(Crew.resend(askedBy(ADA), NEW))
                .thenForbidden(null, "Only an owner can make an owner");
    }

    static Stream<MemberCommand> toTheOwner() {
        return Stream.of(
                Crew.update(askedBy(ADA), OLGA, to(Role.USER)),
                Crew.update(askedBy(ADA), OLGA, Change.keep(), to(Set.of())),
                Crew.deactivate(askedBy(ADA), OLGA),
                Crew.remove(askedBy(ADA), OLGA),
                Crew.erase(askedBy(ADA), OLGA));
    }

    @ParameterizedTest
    @MethodSource("toTheOwner")
    void an_admin_does_not_touch_an_owner(MemberCommand command) {
        CREW.and(active("mem_other", Role.OWNER))
                .when(command)
                .thenForbidden(null, "Only an owner can change an owner");
    }

    @Test
    void an_admin_does_not_erase_an_owner_who_was_removed() {
        CREW.and(active("mem_other", Role.OWNER))
                .and(new MemberRemoved(TEAM, OLGA, BEFORE))
                .when(Crew.erase(askedBy(ADA), OLGA))
                .thenForbidden(null, "Only an owner can change an owner");
    }

    private static void assertNotGiven(TeamStory story, MemberCommand command, Permission permission) {
        story.when(command)
                .thenForbidden(
                        permission, "Permission %s can only be granted by who holds it".formatted(permission.id()));
    }

    @Test
    void nobody_touches_a_member_of_a_higher_role_whatever_permissions_they_were_given() {
        TeamStory story =
                CREW.and(active("mem_dev", Role.DEVELOPER, Permission.MEMBERS_UPDATE, Permission.MEMBERS_REMOVE));
        for (MemberCommand command : List.of(
                Crew.update(askedBy(MAX), ADA, to(Role.USER)),
                Crew.deactivate(askedBy(MAX), ADA),
                Crew.remove(askedBy(MAX), ADA),
                Crew.erase(askedBy(MAX), ADA),
                Crew.remove(askedBy("mem_dev"), MAX))) {
            story.when(command)
                    .thenForbidden(null, "Only a member of the same role or a higher one can change this member");
        }
        story.when(Crew.remove(askedBy("mem_dev"), UMA)).then(new MemberRemoved(TEAM, UMA, NOW));
    }
}
