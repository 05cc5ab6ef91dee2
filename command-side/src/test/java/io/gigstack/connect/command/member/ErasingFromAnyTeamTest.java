package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.askedAfterSeeing;
import static io.gigstack.connect.command.Examples.askedByAnotherOrganization;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.askedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who asks to be forgotten is forgotten, also by a team that is suspended or deleted. */
class ErasingFromAnyTeamTest {

    private static final MemberRemoved REMOVED = new MemberRemoved(TEAM, UMA, NOW);
    private static final MemberErased ERASED = new MemberErased(TEAM, UMA, NOW);

    private static final TeamStory ACTIVE = Crew.owned().and(active(UMA, Role.USER));
    private static final TeamStory SUSPENDED = ACTIVE.and(new TeamSuspended(TEAM, "Unpaid", BEFORE));
    private static final TeamStory DELETED = ACTIVE.and(new TeamDeleted(TEAM, BEFORE));

    @Test
    void a_suspended_team_forgets_and_stays_suspended() {
        TeamStory.Outcome outcome = SUSPENDED.when(Crew.erase(asked(), UMA));
        outcome.then(REMOVED, ERASED);
        assertThat(outcome.team()).isInstanceOf(Team.Suspended.class);
        assertThat(membersOf(outcome.team()).ever(UMA)).isEmpty();
    }

    @Test
    void a_deleted_team_forgets_and_stays_deleted_since_when_it_was() {
        TeamStory.Outcome outcome = DELETED.when(Crew.erase(asked(), UMA));
        outcome.then(REMOVED, ERASED);
        assertThat(outcome.team()).isInstanceOf(Team.Deleted.class);
        assertThat(((Team.Deleted) outcome.team()).deletedAt()).isEqualTo(BEFORE);
        assertThat(membersOf(outcome.team()).ever(UMA)).isEmpty();
    }

    @Test
    void a_team_that_is_restored_is_what_it_was_but_for_who_was_erased() {
        TeamStory erased = DELETED.and(REMOVED, ERASED);
        erased.when(new RestoreTeam(asked())).then(new TeamRestored(TEAM, NOW));
        Team restored = erased.and(new TeamRestored(TEAM, NOW)).team();
        assertThat(restored).isEqualTo(ACTIVE.and(REMOVED, ERASED).team());
    }

    @Test
    void who_was_removed_before_is_erased_too() {
        MemberRemoved before = new MemberRemoved(TEAM, UMA, BEFORE);
        for (TeamStory story : List.of(
                ACTIVE.and(before, new TeamSuspended(TEAM, "Unpaid", BEFORE)),
                ACTIVE.and(before, new TeamDeleted(TEAM, BEFORE)))) {
            story.when(Crew.erase(asked(), UMA)).then(ERASED);
        }
    }

    @Test
    void its_rules_hold_as_in_any_other_team() {
        for (TeamStory story : List.of(SUSPENDED, DELETED)) {
            story.when(Crew.erase(asked(), OLGA))
                    .thenRefused(
                            Refusal.Reason.BROKEN_RULE, "The last active owner stays while the team has other members");
            story.when(Crew.erase(asked(), "mem_nobody")).thenRefused(Refusal.Reason.NOT_FOUND, "Member not found");
            story.when(Crew.erase(askedByAnotherOrganization(), UMA))
                    .thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
            assertThat(story.when(Crew.erase(askedAfterSeeing(7), UMA)).refusal())
                    .hasMessageContaining("Team has changed");
        }
    }

    @Test
    void only_its_organization_can_ask() {
        SUSPENDED
                .when(Crew.erase(askedBy(OLGA), UMA))
                .thenRefused(Refusal.Reason.NOT_ALLOWED, "Team is suspended; reactivate it first");
        DELETED.when(Crew.erase(askedBy(OLGA), UMA)).thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
    }

    private static Members membersOf(Team team) {
        return ((Team.Existing) team).profile().parts().members();
    }
}
