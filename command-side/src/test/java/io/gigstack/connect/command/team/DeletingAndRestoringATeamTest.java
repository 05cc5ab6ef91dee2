package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeletingAndRestoringATeamTest {

    private static final Instant LATER = Instant.parse("2024-03-01T00:00:00.000Z");
    private static final TeamDeleted DELETED = new TeamDeleted(TEAM, BEFORE);
    private static final TeamSuspended SUSPENDED = new TeamSuspended(TEAM, "Fraud", BEFORE);

    @Test
    void an_active_team_is_deleted() {
        given(created()).when(new DeleteTeam(asked())).then(new TeamDeleted(TEAM, NOW));
    }

    @Test
    void a_suspended_team_is_not_deleted() {
        given(created(), SUSPENDED)
                .when(new DeleteTeam(asked()))
                .thenRefused(Refusal.Reason.NOT_ALLOWED, "Team is suspended; reactivate it first");
    }

    static Stream<TeamCommand> allButRestorationAndErasure() {
        return EveryCommand.butCreation(asked())
                .filter(command -> !(command instanceof RestoreTeam || command instanceof EraseMember))
                .filter(command -> !(command instanceof AcceptInvitation));
    }

    @ParameterizedTest
    @MethodSource("allButRestorationAndErasure")
    void a_deleted_team_is_not_found_for_all_but_its_restoration_and_to_forget_someone(TeamCommand command) {
        EveryCommand.story().and(DELETED).when(command).thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
    }

    @Test
    void a_deleted_team_is_restored() {
        given(created(), DELETED).when(new RestoreTeam(asked())).then(new TeamRestored(TEAM, NOW));
    }

    @Test
    void restoring_a_team_that_is_not_deleted_changes_nothing() {
        given(created()).when(new RestoreTeam(asked())).thenNothing();
        given(created(), DELETED, new TeamRestored(TEAM, NOW))
                .when(new RestoreTeam(asked()))
                .thenNothing();
    }

    @Test
    void a_suspended_team_refuses_to_be_restored_like_every_other_write() {
        given(created(), SUSPENDED)
                .when(new RestoreTeam(asked()))
                .thenRefused(Refusal.Reason.NOT_ALLOWED, "Team is suspended; reactivate it first");
    }

    @Test
    void a_restored_team_is_exactly_what_it_was() {
        TeamEvent[] life = {
            created(),
            new TeamRenamed(TEAM, "Beta", BEFORE),
            new OnboardingStepCompleted(TEAM, "client_setup", object("clients", 3L), NOW)
        };
        assertRestoredAsItWas(life);
    }

    /** Not decided today, but a history may hold it. */
    @Test
    void a_team_that_was_suspended_when_it_was_deleted_is_restored_suspended() {
        assertRestoredAsItWas(created(), SUSPENDED);
    }

    @Test
    void a_restored_team_can_be_changed_and_deleted_again() {
        given(created(), DELETED, new TeamRestored(TEAM, BEFORE))
                .when(new DeleteTeam(asked()))
                .then(new TeamDeleted(TEAM, NOW));
    }

    private static void assertRestoredAsItWas(TeamEvent... life) {
        Team before = given(life).team();
        TeamEvent[] death = Stream.concat(Stream.of(life), Stream.of(new TeamDeleted(TEAM, LATER)))
                .toArray(TeamEvent[]::new);
        assertThat(given(death).team()).isEqualTo(new Team.Deleted((Team.Living) before, LATER));
        assertThat(given(death).when(new RestoreTeam(asked())).team()).isEqualTo(before);
    }
}
