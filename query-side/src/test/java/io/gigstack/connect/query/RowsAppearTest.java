package io.gigstack.connect.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.query.apikey.ApiKeyHolder;
import io.gigstack.connect.query.apikey.ApiKeyHolders;
import io.gigstack.connect.query.apikey.ListApiKeys;
import io.gigstack.connect.query.memberlist.FindMember;
import io.gigstack.connect.query.memberlist.ListMembers;
import io.gigstack.connect.query.memberlist.MemberPage;
import io.gigstack.connect.query.onboardingstatus.FindOnboarding;
import io.gigstack.connect.query.onboardingstatus.OnboardingStatus;
import io.gigstack.connect.query.projection.ProjectionProgress;
import io.gigstack.connect.query.teamdetails.FindTeam;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import io.gigstack.connect.query.teamlist.ListTeams;
import io.gigstack.connect.query.teamlist.TeamPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is appended to the log is the answer to questions soon after, on the whole way that events and queries go. */
class RowsAppearTest {

    private static final String ORG = "org_appear";
    private static final String TEAM = "team_appear";
    private static final Instant LATER = Teams.CREATED.plusSeconds(60);

    private final TestNode node = TestNode.shared();

    @Test
    void a_team_is_found_listed_renamed_onboarded_deleted_and_restored() {
        node.log().append(Teams.created(TEAM, ORG));
        node.log().append(new TeamRenamed(TEAM, "New name", LATER));
        node.log().append(new OnboardingStepCompleted(TEAM, "team_setup", Map.of("by", "hand"), LATER));

        TeamDetails details = after(FindTeam.READ_MODEL, new FindTeam(ORG, TEAM));
        assertThat(details.name()).isEqualTo("New name");
        assertThat(details.version()).isEqualTo(3);
        assertThat(details.createdAt()).isEqualTo(Teams.CREATED);
        assertThat(details.updatedAt()).isEqualTo(LATER);
        OnboardingStatus onboarding = after(FindOnboarding.READ_MODEL, new FindOnboarding(ORG, TEAM));
        assertThat(onboarding.steps().progress()).isEqualTo(50);
        assertThat(onboarding.steps().completed()).isTrue();
        assertThat(onboarding.steps().steps().getFirst().data()).isEqualTo(Map.of("by", "hand"));
        assertThat(listed(null).teams())
                .singleElement()
                .satisfies(team -> assertThat(team.name()).isEqualTo("New name"));

        node.log().append(new TeamDeleted(TEAM, LATER));
        assertThat(listed(null).total()).isZero();
        assertThat(listed("deleted").total()).isOne();
        await(FindTeam.READ_MODEL);
        assertThat(node.ask(new FindTeam(ORG, TEAM))).isEmpty();
        await(FindOnboarding.READ_MODEL);
        assertThat(node.ask(new FindOnboarding(ORG, TEAM))).isEmpty();

        node.log().append(new TeamRestored(TEAM, LATER));
        assertThat(after(FindTeam.READ_MODEL, new FindTeam(ORG, TEAM)).updatedAt())
                .isEqualTo(LATER);
        assertThat(node.ask(new FindTeam("org_other", TEAM))).isEmpty();
        assertThat(node.ask(new FindOnboarding("org_other", TEAM))).isEmpty();
    }

    @Test
    void a_member_is_invited_listed_joins_and_is_removed() {
        // The other test counts the teams of its own organization.
        String organization = "org_appear_members";
        String team = "team_appear_members";
        node.log().append(Teams.created(team, organization));
        node.log().append(invited(team, "mem_appear_1"), invited(team, "mem_appear_2"));
        node.log().append(new MemberJoined(team, "mem_appear_1", LATER));

        MemberPage members =
                after(ListMembers.READ_MODEL, new ListMembers(organization, team, null, "active", 10, 0, null));
        assertThat(members.members())
                .singleElement()
                .satisfies(member -> assertThat(member.id()).isEqualTo("mem_appear_1"))
                .satisfies(member -> assertThat(member.email()).isEqualTo("sealed"))
                .satisfies(member -> assertThat(member.joinedAt()).isEqualTo(LATER));
        assertThat(members.version()).isEqualTo(4);

        node.log().append(new MemberRemoved(team, "mem_appear_1", LATER));
        await(ListMembers.READ_MODEL);
        assertThat(node.ask(new FindMember(organization, team, "mem_appear_1"))).isEmpty();
        assertThat(after(ListMembers.READ_MODEL, new FindMember(organization, team, "mem_appear_2"))
                        .version())
                .isEqualTo(5);
    }

    private static MemberInvited invited(String team, String member) {
        return new MemberInvited(
                team, member, "sealed", "ab".repeat(32), "viewer", null, null, "cd".repeat(32), LATER, Teams.CREATED);
    }

    @Test
    void a_key_is_found_by_its_hash_and_can_be_revoked() {
        String hash = "ab".repeat(32);
        node.log().append(new ApiKeyIssued("key_appear", ORG, "CI", "gsk_1", hash, LATER, Teams.CREATED));
        ApiKeyHolders holders = node.bean(ApiKeyHolders.class);
        await(ListApiKeys.READ_MODEL);
        ApiKeyHolder issued = holders.find(hash).orElseThrow();
        assertThat(issued.mayBeUsedAt(LATER.minusMillis(1))).isTrue();
        assertThat(issued.mayBeUsedAt(LATER)).isFalse();

        node.log().append(new ApiKeyRevoked("key_appear", LATER));
        await(ListApiKeys.READ_MODEL);
        assertThat(holders.find(hash).orElseThrow().revokedAt()).isEqualTo(LATER);
        assertThat(holders.find("cd".repeat(32))).isEmpty();
    }

    private TeamPage listed(@Nullable String status) {
        ListTeams.Filter filter = new ListTeams.Filter(status, null, null, null, null);
        return after(
                ListTeams.READ_MODEL, new ListTeams(ORG, filter, ListTeams.Sort.CREATED_AT_DESCENDING, 20, 0, null));
    }

    private <V> V after(String readModel, Query<V> query) {
        await(readModel);
        return node.ask(query).orElseThrow();
    }

    private void await(String readModel) {
        assertThat(node.bean(ProjectionProgress.class)
                        .await(readModel, node.log().head(), Duration.ofSeconds(40)))
                .isTrue();
    }
}
