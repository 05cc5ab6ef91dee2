package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeactivatingMembersTest {

    private static final TeamStory TEAM_OF_TWO = Crew.owned().and(active(UMA, Role.USER));
    private static final TeamStory UMA_IS_INACTIVE = TEAM_OF_TWO.and(new MemberDeactivated(TEAM, UMA, BEFORE));

    @Test
    void an_active_member_is_deactivated_and_stays_a_member() {
        TeamStory.Outcome outcome = TEAM_OF_TWO.when(Crew.deactivate(asked(), UMA));
        outcome.then(new MemberDeactivated(TEAM, UMA, NOW));
        Member uma = Crew.member(outcome.team(), UMA);
        assertThat(uma.status().id()).isEqualTo("inactive");
        assertThat(uma.joinedAt()).isEqualTo(BEFORE);
        assertThat(uma.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void a_deactivated_member_is_activated() {
        TeamStory.Outcome outcome = UMA_IS_INACTIVE.when(Crew.activate(asked(), UMA));
        outcome.then(new MemberActivated(TEAM, UMA, NOW));
        assertThat(Crew.member(outcome.team(), UMA).status().id()).isEqualTo("active");
        assertThat(Crew.member(outcome.team(), UMA).joinedAt()).isEqualTo(BEFORE);
    }

    @Test
    void asking_twice_changes_nothing() {
        UMA_IS_INACTIVE.when(Crew.deactivate(asked(), UMA)).thenNothing();
        TEAM_OF_TWO.when(Crew.activate(asked(), UMA)).thenNothing();
    }

    @Test
    void who_has_not_joined_is_neither_deactivated_nor_activated() {
        TeamStory invited = given(created(), invited(UMA, Role.USER));
        for (MemberCommand command : List.of(Crew.deactivate(asked(), UMA), Crew.activate(asked(), UMA))) {
            invited.when(command)
                    .thenRefused(Refusal.Reason.NOT_ALLOWED, "The member has not accepted the invitation yet");
        }
    }

    @Test
    void who_was_removed_is_not_found() {
        for (MemberCommand command : List.of(Crew.deactivate(asked(), UMA), Crew.activate(asked(), UMA))) {
            TEAM_OF_TWO
                    .and(new MemberRemoved(TEAM, UMA, BEFORE))
                    .when(command)
                    .thenRefused(Refusal.Reason.NOT_FOUND, "Member not found");
        }
    }
}
