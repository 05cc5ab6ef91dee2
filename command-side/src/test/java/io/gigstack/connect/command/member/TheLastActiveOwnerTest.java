package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.People.MAX;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.askedBy;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.People.invitedUntil;
import static io.gigstack.connect.command.Update.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A team with other members keeps an active owner, by whatever way one may go. */
class TheLastActiveOwnerTest {

    private static final TeamStory TEAM_OF_TWO = Crew.owned().and(active(UMA, Role.USER));

    static Stream<MemberCommand> waysToGo() {
        return Stream.of(asked(), askedBy(OLGA))
                .flatMap(header -> Stream.of(
                        Crew.update(header, OLGA, to(Role.ADMIN)),
                        Crew.deactivate(header, OLGA),
                        Crew.remove(header, OLGA),
                        Crew.erase(header, OLGA)));
    }

    @ParameterizedTest
    @MethodSource("waysToGo")
    void the_last_active_owner_stays_while_there_are_other_members(MemberCommand command) {
        assertStays(TEAM_OF_TWO, command);
        assertStays(TEAM_OF_TWO.and(new MemberDeactivated(TEAM, UMA, BEFORE)), command);
        assertStays(Crew.owned().and(invited(UMA, Role.USER)), command);
    }

    @ParameterizedTest
    @MethodSource("waysToGo")
    void an_owner_who_is_not_active_does_not_count(MemberCommand command) {
        assertStays(TEAM_OF_TWO.and(invited(MAX, Role.OWNER)), command);
        assertStays(TEAM_OF_TWO.and(active(MAX, Role.OWNER)).and(new MemberDeactivated(TEAM, MAX, BEFORE)), command);
        assertStays(TEAM_OF_TWO.and(active(MAX, Role.OWNER)).and(new MemberRemoved(TEAM, MAX, BEFORE)), command);
    }

    @ParameterizedTest
    @MethodSource("waysToGo")
    void an_owner_may_go_when_another_one_is_active(MemberCommand command) {
        assertGoes(TEAM_OF_TWO.and(active(MAX, Role.OWNER)), command);
    }

    @ParameterizedTest
    @MethodSource("waysToGo")
    void an_owner_may_go_when_nobody_else_is_there(MemberCommand command) {
        assertGoes(Crew.owned(), command);
        assertGoes(Crew.owned().and(invitedUntil(NOW, UMA, Role.USER)), command);
        assertGoes(TEAM_OF_TWO.and(new MemberRemoved(TEAM, UMA, BEFORE)), command);
    }

    @Test
    void an_owner_who_is_not_active_may_go() {
        TeamStory story = TEAM_OF_TWO.and(active(MAX, Role.OWNER)).and(new MemberDeactivated(TEAM, MAX, BEFORE));
        story.when(Crew.remove(asked(), MAX)).then(new MemberRemoved(TEAM, MAX, NOW));
        story.when(Crew.update(asked(), MAX, to(Role.USER))).then(new MemberRoleChanged(TEAM, MAX, "user", null, NOW));
    }

    private static void assertStays(TeamStory story, MemberCommand command) {
        story.when(command)
                .thenRefused(
                        Refusal.Reason.BROKEN_RULE, "The last active owner stays while the team has other members");
    }

    private static void assertGoes(TeamStory story, MemberCommand command) {
        TeamStory.Outcome outcome = story.when(command);
        assertThat(outcome.refusal()).isNull();
        assertThat(outcome.events()).isNotEmpty();
    }
}
