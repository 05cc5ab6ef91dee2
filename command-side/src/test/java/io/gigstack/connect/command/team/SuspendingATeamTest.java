package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuspendingATeamTest {

    private static final TeamSuspended SUSPENDED = new TeamSuspended(TEAM, "Unpaid invoices", BEFORE);
    private static final TeamReactivated REACTIVATED = new TeamReactivated(TEAM, BEFORE);

    @Test
    void an_active_team_is_suspended_for_a_reason() {
        given(created()).when(suspend("Unpaid invoices")).then(new TeamSuspended(TEAM, "Unpaid invoices", NOW));
    }

    @Test
    void suspending_again_for_the_same_reason_changes_nothing() {
        given(created(), SUSPENDED).when(suspend(" Unpaid invoices ")).thenNothing();
    }

    @Test
    void suspending_again_for_another_reason_is_refused() {
        given(created(), SUSPENDED)
                .when(suspend("Fraud"))
                .thenRefused(Refusal.Reason.NOT_ALLOWED, "Team is already suspended for another reason");
    }

    @Test
    void a_suspended_team_is_reactivated() {
        given(created(), SUSPENDED).when(new ReactivateTeam(asked())).then(new TeamReactivated(TEAM, NOW));
    }

    @Test
    void reactivating_an_active_team_changes_nothing() {
        given(created()).when(new ReactivateTeam(asked())).thenNothing();
        given(created(), SUSPENDED, REACTIVATED)
                .when(new ReactivateTeam(asked()))
                .thenNothing();
    }

    @Test
    void a_reactivated_team_can_be_changed_and_suspended_for_another_reason() {
        given(created(), SUSPENDED, REACTIVATED).when(suspend("Fraud")).then(new TeamSuspended(TEAM, "Fraud", NOW));
    }

    static List<TeamCommand> otherWritesButErasing() {
        return EveryCommand.changingAnActiveTeam(asked()).stream()
                .filter(command -> !(command instanceof EraseMember))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("otherWritesButErasing")
    void a_suspended_team_refuses_other_writes(TeamCommand command) {
        EveryCommand.story()
                .and(SUSPENDED)
                .when(command)
                .thenRefused(Refusal.Reason.NOT_ALLOWED, "Team is suspended; reactivate it first");
    }

    @Test
    void a_suspended_team_refuses_an_update_that_would_change_nothing() {
        given(created(), SUSPENDED)
                .when(update())
                .thenRefused(Refusal.Reason.NOT_ALLOWED, "Team is suspended; reactivate it first");
    }

    @Test
    void a_suspension_and_its_end_leave_what_the_team_is_and_count_as_updates() {
        Profile profile = ((Team.Active) given(created()).team()).profile();
        assertThat(given(created()).when(suspend("Fraud")).team())
                .isEqualTo(new Team.Suspended(profile.touched(NOW), "Fraud"));
        assertThat(given(created(), SUSPENDED).when(new ReactivateTeam(asked())).team())
                .isEqualTo(new Team.Active(profile.touched(NOW)));
    }

    private static SuspendTeam suspend(String reason) {
        return new SuspendTeam(asked(), new Reason(reason));
    }
}
