package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.People.invitedUntil;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemovingMembersTest {

    private static final TeamStory TEAM_OF_TWO = Crew.owned().and(active(UMA, Role.USER));
    private static final MemberRemoved REMOVED = new MemberRemoved(TEAM, UMA, NOW);
    private static final MemberErased ERASED = new MemberErased(TEAM, UMA, NOW);

    @Test
    void whoever_is_there_is_removed() {
        for (TeamStory story : List.of(
                TEAM_OF_TWO,
                TEAM_OF_TWO.and(new MemberDeactivated(TEAM, UMA, BEFORE)),
                given(created(), invited(UMA, Role.USER)),
                given(created(), invitedUntil(BEFORE, UMA, Role.USER)))) {
            story.when(Crew.remove(asked(), UMA)).then(REMOVED);
        }
    }

    @Test
    void who_was_removed_is_remembered_but_is_no_member() {
        Team team = TEAM_OF_TWO.when(Crew.remove(asked(), UMA)).team();
        assertThat(Crew.member(team, UMA).isThere()).isFalse();
        Members members = ((Team.Existing) team).profile().parts().members();
        assertThat(members.find(UMA)).isEmpty();
        assertThat(members.find(OLGA)).isPresent();
    }

    @Test
    void who_was_removed_or_never_there_is_not_found() {
        TeamStory removed = TEAM_OF_TWO.and(new MemberRemoved(TEAM, UMA, BEFORE));
        for (TeamStory story : List.of(Crew.owned(), removed, removed.and(new MemberErased(TEAM, UMA, BEFORE)))) {
            story.when(Crew.remove(asked(), UMA)).thenRefused(Refusal.Reason.NOT_FOUND, "Member not found");
        }
    }

    @Test
    void who_is_erased_is_removed_first() {
        for (TeamStory story : List.of(
                TEAM_OF_TWO,
                TEAM_OF_TWO.and(new MemberDeactivated(TEAM, UMA, BEFORE)),
                given(created(), invited(UMA, Role.USER)))) {
            TeamStory.Outcome outcome = story.when(Crew.erase(asked(), UMA));
            outcome.then(REMOVED, ERASED);
            assertThat(((Team.Existing) outcome.team())
                            .profile()
                            .parts()
                            .members()
                            .ever(UMA))
                    .isEmpty();
        }
    }

    @Test
    void who_was_removed_can_still_be_erased() {
        TEAM_OF_TWO
                .and(new MemberRemoved(TEAM, UMA, BEFORE))
                .when(Crew.erase(asked(), UMA))
                .then(ERASED);
    }

    @Test
    void who_was_never_there_or_was_erased_can_not_be_erased() {
        Crew.owned().when(Crew.erase(asked(), UMA)).thenRefused(Refusal.Reason.NOT_FOUND, "Member not found");
        TEAM_OF_TWO
                .and(new MemberRemoved(TEAM, UMA, BEFORE), new MemberErased(TEAM, UMA, BEFORE))
                .when(Crew.erase(asked(), UMA))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Member not found");
    }
}
