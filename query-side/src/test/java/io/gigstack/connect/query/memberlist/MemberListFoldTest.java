package io.gigstack.connect.query.memberlist;

import static io.gigstack.connect.query.memberlist.ListedMembers.LATER;
import static io.gigstack.connect.query.memberlist.ListedMembers.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberPermissionsChanged;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import io.gigstack.connect.query.memberlist.MemberListRow.TeamRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each event makes of the row of a team and of those of its members. */
class MemberListFoldTest {

    private static final String TEAM = "team_1";
    private static final String ANA = "mem_ana";

    private static final MemberRow INVITED = row(2, "member", List.of("team.read"), "invited", null, Teams.CREATED);
    private static final MemberRow ACTIVE = row(3, "member", List.of("team.read"), "active", LATER, LATER);
    private static final Instant EVEN_LATER = LATER.plusSeconds(60);

    @Test
    void who_is_invited_is_a_member_who_has_not_joined() {
        assertThat(member(null, 2, invited(TEAM, ANA, "member", List.of("team.read"))))
                .isEqualTo(INVITED);
    }

    @Test
    void a_new_invitation_changes_nothing_but_the_time_of_the_last_change() {
        assertThat(member(INVITED, 5, new InvitationRenewed(TEAM, ANA, "ef".repeat(32), EVEN_LATER, LATER)))
                .isEqualTo(row(5, "member", List.of("team.read"), "invited", null, LATER));
    }

    @Test
    void who_joins_is_active_from_then_on() {
        assertThat(member(INVITED, 3, new MemberJoined(TEAM, ANA, LATER))).isEqualTo(ACTIVE);
    }

    @Test
    void a_changed_role_comes_with_its_own_permissions_or_none() {
        assertThat(member(ACTIVE, 4, new MemberRoleChanged(TEAM, ANA, "admin", List.of(), EVEN_LATER)))
                .isEqualTo(row(4, "admin", List.of(), "active", LATER, EVEN_LATER));
        assertThat(member(ACTIVE, 4, new MemberPermissionsChanged(TEAM, ANA, List.of("team.read"), EVEN_LATER)))
                .isEqualTo(ACTIVE.as(4, ACTIVE.role(), List.of("team.read"), EVEN_LATER));
        assertThat(member(ACTIVE, 4, new MemberRoleChanged(TEAM, ANA, "admin", null, EVEN_LATER)))
                .isEqualTo(row(4, "admin", null, "active", LATER, EVEN_LATER));
    }

    @Test
    void who_is_deactivated_and_activated_again_has_joined_when_they_joined_first() {
        MemberRow inactive = member(ACTIVE, 4, new MemberDeactivated(TEAM, ANA, EVEN_LATER));

        assertThat(inactive).isEqualTo(row(4, "member", List.of("team.read"), "inactive", LATER, EVEN_LATER));
        assertThat(member(inactive, 6, new MemberActivated(TEAM, ANA, EVEN_LATER)))
                .isEqualTo(row(6, "member", List.of("team.read"), "active", LATER, EVEN_LATER));
    }

    @Test
    void who_is_removed_and_then_erased_stays_removed() {
        MemberRow removed = member(ACTIVE, 4, new MemberRemoved(TEAM, ANA, EVEN_LATER));
        assertThat(removed.removed()).isTrue();
        assertThat(removed.version()).isEqualTo(4);

        MemberRow erased = member(removed, 5, new MemberErased(TEAM, ANA, EVEN_LATER));
        assertThat(erased.removed()).isTrue();
        assertThat(erased.version()).isEqualTo(5);
    }

    @Test
    void an_event_of_a_member_changes_that_one_and_the_version_of_the_team() {
        assertThat(MemberListFold.keys(new MemberJoined(TEAM, ANA, LATER))).containsExactlyInAnyOrder(TEAM, ANA);
        assertThat(team(new TeamRow(TEAM, "org_1", 2, false), 3, new MemberJoined(TEAM, ANA, LATER)))
                .isEqualTo(new TeamRow(TEAM, "org_1", 3, false));
    }

    @Test
    void every_other_event_changes_the_version_of_the_team_alone() {
        TeamRow created = team(null, 1, Teams.created(TEAM, "org_1"));
        assertThat(created).isEqualTo(new TeamRow(TEAM, "org_1", 1, false));

        for (TeamEvent event :
                List.of(new TeamRenamed(TEAM, "New", LATER), new IntegrationRemoved(TEAM, "int_1", LATER))) {
            assertThat(MemberListFold.keys(event)).containsExactly(TEAM);
            assertThat(team(created, 2, event)).isEqualTo(new TeamRow(TEAM, "org_1", 2, false));
        }
    }

    @Test
    void a_team_is_deleted_until_it_is_restored() {
        TeamRow deleted = team(new TeamRow(TEAM, "org_1", 1, false), 2, new TeamDeleted(TEAM, LATER));

        assertThat(deleted).isEqualTo(new TeamRow(TEAM, "org_1", 2, true));
        assertThat(team(deleted, 3, new MemberErased(TEAM, ANA, LATER)).deleted())
                .isTrue();
        assertThat(team(deleted, 3, new TeamRestored(TEAM, LATER))).isEqualTo(new TeamRow(TEAM, "org_1", 3, false));
    }

    @Test
    void what_happens_to_nobody_can_not_be_folded() {
        assertThatThrownBy(() -> member(null, 2, new MemberJoined(TEAM, ANA, LATER)))
                .hasMessage("a member is invited first");
        assertThatThrownBy(() -> team(null, 2, new TeamDeleted(TEAM, LATER)))
                .hasMessage("a team's history begins with its creation");
    }

    private static MemberRow member(@Nullable MemberRow row, long version, MemberEvent event) {
        return (MemberRow) MemberListFold.fold(event.memberId(), row, version, event);
    }

    private static TeamRow team(@Nullable TeamRow row, long version, TeamEvent event) {
        return (TeamRow) MemberListFold.fold(event.teamId(), row, version, event);
    }

    private static MemberRow row(
            long version,
            String role,
            @Nullable List<String> permissions,
            String status,
            @Nullable Instant joinedAt,
            Instant updatedAt) {
        return new MemberRow(
                ANA,
                TEAM,
                version,
                ListedMembers.email(ANA),
                role,
                permissions,
                status,
                false,
                Teams.CREATED,
                joinedAt,
                updatedAt);
    }
}
