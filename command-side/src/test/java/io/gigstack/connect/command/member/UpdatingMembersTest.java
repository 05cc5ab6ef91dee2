package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
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
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberPermissionsChanged;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdatingMembersTest {

    private static final TeamStory TEAM_OF_TWO = Crew.owned().and(active(ADA, Role.ADMIN));
    private static final TeamStory ADA_ONLY_READS = Crew.owned().and(active(ADA, Role.ADMIN, Permission.TEAM_READ));

    @Test
    void a_role_is_changed_and_its_permissions_follow() {
        TeamStory.Outcome outcome = TEAM_OF_TWO.when(Crew.update(asked(), ADA, to(Role.DEVELOPER)));
        outcome.then(changed("developer", null));
        assertThat(Crew.member(outcome.team(), ADA).effectivePermissions()).isEqualTo(Role.DEVELOPER.defaults());
    }

    @Test
    void permissions_of_its_own_go_when_the_role_is_changed() {
        ADA_ONLY_READS.when(Crew.update(asked(), ADA, to(Role.USER))).then(changed("user", null));
        ADA_ONLY_READS.when(Crew.update(asked(), ADA, to(Role.OWNER))).then(changed("owner", null));
        ADA_ONLY_READS.when(Crew.update(asked(), ADA, to(Role.ADMIN))).thenNothing();
    }

    @Test
    void permissions_take_the_place_of_those_of_the_role() {
        TEAM_OF_TWO
                .when(permitted(to(Set.of(Permission.CLIENTS_READ, Permission.TEAM_READ))))
                .then(permissionsChanged(List.of("team.read", "clients.read")));
        TEAM_OF_TWO.when(permitted(to(Set.of()))).then(permissionsChanged(List.of()));
    }

    @Test
    void those_of_the_role_sent_back_stay_those_of_the_role_also_when_the_role_is_another() {
        TEAM_OF_TWO.when(permitted(to(Role.ADMIN.defaults()))).thenNothing();

        TeamStory withUma = TEAM_OF_TWO.and(active(UMA, Role.USER));
        withUma.when(Crew.update(asked(), UMA, to(Role.DEVELOPER), to(Role.USER.defaults())))
                .then(new MemberRoleChanged(TEAM, UMA, "developer", null, NOW));
        withUma.when(Crew.update(asked(), ADA, to(Role.OWNER), to(Role.ADMIN.defaults())))
                .then(changed("owner", null));
        withUma.and(active(MAX, Role.OWNER))
                .when(Crew.update(asked(), MAX, to(Role.ADMIN), to(Role.OWNER.defaults())))
                .then(new MemberRoleChanged(TEAM, MAX, "admin", null, NOW));
    }

    @Test
    void nobody_gets_more_by_them_than_the_one_who_asks_holds() {
        TEAM_OF_TWO
                .and(active(UMA, Role.USER))
                .and(active(MAX, Role.MANAGER))
                .when(Crew.update(askedBy(MAX), UMA, to(Role.ADMIN), to(Role.USER.defaults())))
                .thenForbidden(Permission.TEAM_UPDATE, "Permission team.update can only be granted by who holds it");
    }

    @Test
    void permissions_of_its_own_sent_back_with_another_role_stay_its_own() {
        ADA_ONLY_READS
                .when(Crew.update(asked(), ADA, to(Role.USER), to(Set.of(Permission.TEAM_READ))))
                .then(changed("user", List.of("team.read")));
    }

    @Test
    void null_gives_the_permissions_of_the_role_again() {
        TeamStory.Outcome outcome = ADA_ONLY_READS.when(permitted(toNull()));
        outcome.then(permissionsChanged(null));
        assertThat(Crew.member(outcome.team(), ADA).effectivePermissions()).isEqualTo(Role.ADMIN.defaults());
    }

    @Test
    void a_role_can_not_be_cleared() {
        TEAM_OF_TWO.when(Crew.update(asked(), ADA, toNull())).thenNothing();
    }

    @Test
    void what_stays_the_same_changes_nothing() {
        TEAM_OF_TWO.when(Crew.update(asked(), ADA, Change.keep())).thenNothing();
        TEAM_OF_TWO.when(Crew.update(asked(), ADA, to(Role.ADMIN))).thenNothing();
        TEAM_OF_TWO.when(permitted(toNull())).thenNothing();
        ADA_ONLY_READS.when(permitted(to(Set.of(Permission.TEAM_READ)))).thenNothing();
        TEAM_OF_TWO.when(Crew.update(asked(), OLGA, to(Role.OWNER))).thenNothing();
    }

    @Test
    void some_permissions_are_the_owners_alone() {
        Problem alone = new Problem("/permissions", "team.delete and billing.manage are the owner's alone");
        for (Permission permission : new Permission[] {Permission.TEAM_DELETE, Permission.BILLING_MANAGE}) {
            TEAM_OF_TWO.when(permitted(to(Set.of(permission)))).thenInvalid(alone);
            given(created())
                    .when(invite(asked(), UMA, Role.ADMIN, Set.of(permission)))
                    .thenInvalid(alone);
            TEAM_OF_TWO
                    .and(active(MAX, Role.MANAGER))
                    .when(Crew.update(asked(), MAX, to(Role.ADMIN), to(Role.OWNER.defaults())))
                    .thenInvalid(alone);
        }
    }

    @Test
    void an_owner_holds_all_permissions() {
        Problem all =
                new Problem("/permissions", "an owner holds all permissions; leave them out, or give all of them");
        for (Set<Permission> less : List.of(Set.<Permission>of(), Role.MANAGER.defaults())) {
            TEAM_OF_TWO
                    .when(Crew.update(asked(), OLGA, Change.keep(), to(less)))
                    .thenInvalid(all);
            TEAM_OF_TWO
                    .when(Crew.update(asked(), ADA, to(Role.OWNER), to(less)))
                    .thenInvalid(all);
            TEAM_OF_TWO.when(invite(asked(), UMA, Role.OWNER, less)).thenInvalid(all);
        }
        Set<Permission> allOfThem = EnumSet.allOf(Permission.class);
        TEAM_OF_TWO
                .when(Crew.update(asked(), OLGA, Change.keep(), to(allOfThem)))
                .thenNothing();
        TEAM_OF_TWO
                .when(Crew.update(asked(), ADA, to(Role.OWNER), to(allOfThem)))
                .then(changed("owner", null));
        TEAM_OF_TWO.when(invite(asked(), UMA, Role.OWNER, allOfThem)).then(invited(UMA, Role.OWNER, null, EXPIRY, NOW));
    }

    @Test
    void who_was_only_invited_or_deactivated_can_be_changed() {
        given(created(), invited(ADA, Role.ADMIN))
                .when(Crew.update(asked(), ADA, to(Role.USER)))
                .then(changed("user", null));
        TEAM_OF_TWO
                .and(new MemberDeactivated(TEAM, ADA, BEFORE))
                .when(Crew.update(asked(), ADA, to(Role.USER)))
                .then(changed("user", null));
    }

    @Test
    void read_only_fields_are_accepted_when_they_stay_the_same() {
        sentBack(object(
                        "/id",
                        ADA,
                        "/permissionsFollowRole",
                        true,
                        "/status",
                        "active",
                        "/emailHash",
                        "hash of " + ADA,
                        "/invitedAt",
                        BEFORE,
                        "/joinedAt",
                        BEFORE,
                        "/updatedAt",
                        BEFORE))
                .thenNothing();
    }

    @Test
    void read_only_fields_are_refused_when_they_change_all_at_once() {
        sentBack(object(
                        "/id",
                        UMA,
                        "/permissionsFollowRole",
                        false,
                        "/status",
                        "inactive",
                        "/emailHash",
                        "hash of another",
                        "/invitedAt",
                        NOW,
                        "/joinedAt",
                        null,
                        "/updatedAt",
                        NOW,
                        "/invented",
                        1L))
                .thenInvalid(Stream.of(
                                "/id",
                                "/permissionsFollowRole",
                                "/status",
                                "/email",
                                "/invitedAt",
                                "/joinedAt",
                                "/updatedAt",
                                "/invented")
                        .map(pointer -> new Problem(pointer, "is read-only and can't be changed"))
                        .toArray(Problem[]::new));
    }

    @Test
    void what_was_read_before_someone_else_changed_it_is_refused_with_the_reason() {
        Problem[] changedSince = Stream.of("/status", "/updatedAt", "/permissionsFollowRole")
                .map(pointer -> new Problem(
                        pointer,
                        "is read-only, and the member has changed since it was read: read it again, or send the ETag that"
                                + " came with it as If-Match and get 412"))
                .toArray(Problem[]::new);
        TEAM_OF_TWO
                .and(new MemberDeactivated(TEAM, ADA, NOW))
                .when(new UpdateMember(
                        asked(),
                        new MemberId(ADA),
                        Change.keep(),
                        Change.keep(),
                        object("/status", "active", "/updatedAt", BEFORE, "/permissionsFollowRole", false)))
                .thenInvalid(changedSince);
    }

    @Test
    void who_is_not_there_is_not_found() {
        for (String member : new String[] {UMA, MAX}) {
            TEAM_OF_TWO
                    .and(invited(MAX, Role.USER), new MemberRemoved(TEAM, MAX, BEFORE))
                    .when(Crew.update(asked(), member, to(Role.USER)))
                    .thenRefused(Refusal.Reason.NOT_FOUND, "Member not found");
        }
    }

    private static UpdateMember permitted(Change<Set<Permission>> permissions) {
        return Crew.update(asked(), ADA, Change.keep(), permissions);
    }

    private static TeamStory.Outcome sentBack(Map<String, @Nullable Object> readOnly) {
        return TEAM_OF_TWO.when(new UpdateMember(asked(), new MemberId(ADA), Change.keep(), Change.keep(), readOnly));
    }

    private static MemberPermissionsChanged permissionsChanged(@Nullable List<String> permissions) {
        return new MemberPermissionsChanged(TEAM, ADA, permissions, NOW);
    }

    private static MemberRoleChanged changed(String role, @Nullable List<String> permissions) {
        return new MemberRoleChanged(TEAM, ADA, role, permissions, NOW);
    }
}
