package io.gigstack.connect.query.memberlist;

import static io.gigstack.connect.query.memberlist.ListedMembers.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of, and to whom. */
class MemberListQueriesTest {

    private final TestNode node = TestNode.shared();

    @Test
    void a_member_is_listed_and_found_with_all_that_is_known() {
        ListedMembers members = ListedMembers.of("m_all");
        members.happened(
                members.invited("a", "member"),
                new MemberJoined(members.team(), members.id("a"), LATER),
                new MemberRoleChanged(
                        members.team(), members.id("a"), "admin", List.of("team.read"), LATER.plusMillis(1)));

        MemberView expected = new MemberView(
                members.id("a"),
                members.team(),
                ListedMembers.email(members.id("a")),
                "admin",
                List.of("team.read"),
                "active",
                Teams.CREATED,
                LATER,
                LATER.plusMillis(1));
        assertThat(members.page(10, 0, null)).isEqualTo(new MemberPage(List.of(expected), 1, false, 4));
        assertThat(members.find("a")).contains(new FoundMember(expected, 4));
    }

    @Test
    void who_was_removed_or_erased_is_neither_listed_nor_found() {
        ListedMembers members = ListedMembers.of("m_gone");
        members.happened(
                members.invited("a", "owner"),
                members.invited("b", "owner"),
                members.invited("c", "owner"),
                new MemberRemoved(members.team(), members.id("b"), LATER),
                new MemberRemoved(members.team(), members.id("c"), LATER),
                new MemberErased(members.team(), members.id("c"), LATER));

        assertThat(members.listed(null, null)).containsExactly("a");
        assertThat(members.listed("owner", "invited")).containsExactly("a");
        assertThat(members.find("a")).isPresent();
        assertThat(members.find("b")).isEmpty();
        assertThat(members.find("c")).isEmpty();
        assertThat(members.find("nobody")).isEmpty();
    }

    @Test
    void a_deleted_team_answers_nothing_until_it_is_restored() {
        ListedMembers members = ListedMembers.of("m_deleted");
        TeamDeleted deleted = new TeamDeleted(members.team(), LATER);
        members.happened(members.invited("a", "owner"), deleted);
        assertThat(members.ask(members.query(null, null, 10, 0, null))).isEmpty();
        assertThat(members.find("a")).isEmpty();

        members.happened(members.invited("a", "owner"), deleted, new TeamRestored(members.team(), LATER));
        assertThat(members.listed(null, null)).containsExactly("a");
        assertThat(members.find("a")).isPresent();
    }

    @Test
    void another_organization_or_another_team_of_the_same_one_is_told_nothing() {
        ListedMembers members = ListedMembers.of("m_own");
        ListedMembers sibling = new ListedMembers(members.organization(), "team_m_sibling");
        members.happened(members.invited("a", "owner"));
        sibling.happened();

        assertThat(node.ask(new ListMembers("org_m_other", members.team(), null, null, 10, 0, null)))
                .isEmpty();
        assertThat(node.ask(new FindMember("org_m_other", members.team(), members.id("a"))))
                .isEmpty();
        assertThat(node.ask(new FindMember(members.organization(), sibling.team(), members.id("a"))))
                .isEmpty();
        assertThat(sibling.page(10, 0, null)).isEqualTo(new MemberPage(List.of(), 0, false, 1));
        assertThat(node.ask(new ListMembers(members.organization(), "team_m_none", null, null, 10, 0, null)))
                .isEmpty();
    }

    @Test
    void a_filter_of_role_or_status_or_both_lets_those_through_who_fit_it_exactly() {
        ListedMembers members = ListedMembers.of("m_filter");
        members.happened(
                members.invited("a", "owner"),
                members.invited("b", "member"),
                members.invited("c", "member"),
                members.invited("d", "member"),
                new MemberJoined(members.team(), members.id("a"), LATER),
                new MemberJoined(members.team(), members.id("b"), LATER),
                new MemberJoined(members.team(), members.id("c"), LATER),
                new MemberDeactivated(members.team(), members.id("c"), LATER));

        assertThat(members.listed(null, null)).containsExactly("a", "b", "c", "d");
        assertThat(members.listed("member", null)).containsExactly("b", "c", "d");
        assertThat(members.listed("Member", null)).isEmpty();
        assertThat(members.listed(null, "active")).containsExactly("a", "b");
        assertThat(members.listed(null, "inactive")).containsExactly("c");
        assertThat(members.listed(null, "invited")).containsExactly("d");
        assertThat(members.listed("member", "active")).containsExactly("b");
        assertThat(members.listed("owner", "invited")).isEmpty();
    }

    @Test
    void the_version_is_that_of_the_last_event_of_the_team_whatever_it_changed() {
        ListedMembers members = ListedMembers.of("m_version");
        members.happened(
                members.invited("a", "owner"),
                members.invited("b", "owner"),
                new BrandingChanged(members.team(), null, null, null, null, null, null, null, LATER));

        assertThat(members.page(10, 0, null).version()).isEqualTo(4);
        assertThat(members.find("a").orElseThrow().version()).isEqualTo(4);
    }
}
