package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.People.ADA;
import static io.gigstack.connect.command.People.MAX;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.askedBy;
import static io.gigstack.connect.command.People.invite;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.Update.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a member may do is looked up when it is decided, not when it is asked. */
class NeededPermissionsTest {

    private static final TeamStory CREW = Crew.owned()
            .and(active(ADA, Role.ADMIN))
            .and(active(MAX, Role.MANAGER))
            .and(active(UMA, Role.USER))
            .and(invited("mem_new", Role.USER));

    static Stream<Arguments> needs() {
        return needsOf(UMA);
    }

    private static Stream<Arguments> needsOf(String actor) {
        CommandHeader header = askedBy(actor);
        return Stream.of(
                Arguments.of(Permission.MEMBERS_INVITE, invite(header, "mem_more", Role.USER)),
                Arguments.of(Permission.MEMBERS_INVITE, Crew.resend(header, "mem_new")),
                Arguments.of(Permission.MEMBERS_UPDATE, Crew.update(header, UMA, to(Role.DEVELOPER))),
                Arguments.of(Permission.MEMBERS_UPDATE, Crew.deactivate(header, UMA)),
                Arguments.of(Permission.MEMBERS_UPDATE, Crew.activate(header, UMA)),
                Arguments.of(Permission.MEMBERS_REMOVE, Crew.remove(header, "mem_new")),
                Arguments.of(Permission.MEMBERS_REMOVE, Crew.erase(header, UMA)));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void a_member_without_the_permission_is_refused(Permission needed, MemberCommand command) {
        assertNeeds(needed, CREW, command);
    }

    static Stream<Arguments> needsOfAnAdmin() {
        return needsOf(ADA);
    }

    @ParameterizedTest
    @MethodSource("needsOfAnAdmin")
    void a_member_who_was_deactivated_or_removed_since_holds_nothing(Permission needed, MemberCommand command) {
        assertThat(CREW.when(command).refusal()).isNull();
        assertNeeds(needed, CREW.and(new MemberDeactivated(TEAM, ADA, BEFORE)), command);
        TeamStory removed = CREW.and(new MemberRemoved(TEAM, ADA, BEFORE));
        assertNeeds(needed, removed, command);
        assertNeeds(needed, removed.and(new MemberErased(TEAM, ADA, BEFORE)), command);
        assertNeeds(needed, CREW.and(new MemberRoleChanged(TEAM, ADA, "user", null, BEFORE)), command);
        assertNeeds(needed, CREW.and(new MemberRoleChanged(TEAM, ADA, "admin", List.of(), BEFORE)), command);
    }

    @Test
    void a_member_who_has_not_joined_holds_nothing() {
        assertNeeds(
                Permission.MEMBERS_REMOVE,
                CREW.and(invited("mem_owner", Role.OWNER)),
                Crew.remove(askedBy("mem_owner"), UMA));
    }

    @Test
    void one_permission_is_enough_whatever_the_role() {
        CREW.and(active("mem_hr", Role.USER, Permission.MEMBERS_REMOVE))
                .when(Crew.remove(askedBy("mem_hr"), UMA))
                .then(new MemberRemoved(TEAM, UMA, NOW));
    }

    @Test
    void anyone_may_leave_and_needs_no_permission() {
        CREW.when(Crew.remove(askedBy(MAX), MAX)).then(new MemberRemoved(TEAM, MAX, NOW));
        CREW.when(Crew.remove(askedBy(ADA), ADA)).then(new MemberRemoved(TEAM, ADA, NOW));
        CREW.when(Crew.remove(askedBy(UMA), UMA)).then(new MemberRemoved(TEAM, UMA, NOW));
    }

    @Test
    void but_who_was_deactivated_since_and_who_would_take_another_along() {
        assertNeeds(
                Permission.MEMBERS_REMOVE,
                CREW.and(new MemberDeactivated(TEAM, UMA, BEFORE)),
                Crew.remove(askedBy(UMA), UMA));
        assertNeeds(Permission.MEMBERS_REMOVE, CREW, Crew.remove(askedBy(UMA), "mem_new"));
        assertNeeds(Permission.MEMBERS_REMOVE, CREW, Crew.erase(askedBy(UMA), UMA));
    }

    @Test
    void the_last_owner_can_not_leave_the_others_alone() {
        CREW.when(Crew.remove(askedBy(OLGA), OLGA))
                .thenRefused(
                        Refusal.Reason.BROKEN_RULE, "The last active owner stays while the team has other members");
        Crew.owned().when(Crew.remove(askedBy(OLGA), OLGA)).then(new MemberRemoved(TEAM, OLGA, NOW));
    }

    @Test
    void a_member_may_step_down_if_it_may_change_others() {
        CREW.when(Crew.update(askedBy(MAX), MAX, to(Role.USER)))
                .then(new MemberRoleChanged(TEAM, MAX, "user", null, NOW));
    }

    private static void assertNeeds(Permission needed, TeamStory story, MemberCommand command) {
        story.when(command).thenForbidden(needed, "Permission %s is needed".formatted(needed.id()));
    }
}
