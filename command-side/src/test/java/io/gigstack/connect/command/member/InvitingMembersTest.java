package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.People.EXPIRY;
import static io.gigstack.connect.command.People.MAX;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.askedAs;
import static io.gigstack.connect.command.People.invite;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.People.invitedUntil;
import static io.gigstack.connect.command.team.TeamStory.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitingMembersTest {

    private static final Actor MEMBER_REMOVED = new Actor.Member(new MemberId(MAX));

    @Test
    void who_is_invited_becomes_a_member_that_has_not_joined() {
        TeamStory.Outcome outcome = given(created()).when(invite(asked(), UMA, Role.USER));
        outcome.then(invited(UMA, Role.USER, null, EXPIRY, NOW));
        Member uma = Crew.member(outcome.team(), UMA);
        assertThat(uma.status()).isEqualTo(Member.Status.INVITED);
        assertThat(uma.joinedAt()).isNull();
        assertThat(uma.invitedAt()).isEqualTo(NOW);
        assertThat(uma.effectivePermissions()).isEqualTo(Role.USER.defaults());
    }

    @Test
    void permissions_take_the_place_of_those_of_the_role_in_the_order_of_the_catalogue() {
        TeamStory.Outcome outcome = given(created())
                .when(invite(asked(), UMA, Role.USER, Set.of(Permission.AUDIT_READ, Permission.TEAM_READ)));
        outcome.then(invited(UMA, Role.USER, List.of("team.read", "audit.read"), EXPIRY, NOW));
        assertThat(Crew.member(outcome.team(), UMA).effectivePermissions())
                .containsExactly(Permission.TEAM_READ, Permission.AUDIT_READ);
    }

    @Test
    void a_member_may_be_invited_to_do_nothing() {
        given(created())
                .when(invite(asked(), UMA, Role.USER, Set.of()))
                .then(invited(UMA, Role.USER, List.of(), EXPIRY, NOW));
    }

    @Test
    void a_message_goes_with_the_invitation_and_is_kept_as_it_came() {
        InviteMember command = invite(asked(), UMA, Role.USER);
        InviteMember withMessage = new InviteMember(
                command.header(),
                command.memberId(),
                command.email(),
                command.emailHash(),
                command.role(),
                null,
                "sealed",
                command.invitation(),
                command.expiresAt());
        assertThat(given(created()).when(withMessage).events())
                .extracting("message")
                .containsExactly("sealed");
    }

    @Test
    void an_address_has_one_live_membership() {
        assertExists(given(created(), invited(UMA, Role.USER)));
        assertExists(given(created()).and(active(UMA, Role.USER)));
        assertExists(given(created()).and(active(UMA, Role.USER)).and(new MemberDeactivated(TEAM, UMA, BEFORE)));
        assertExists(given(created()).and(active(UMA, Role.USER)).and(renewed(NOW)));
    }

    private static InvitationRenewed renewed(Instant expiry) {
        return new InvitationRenewed(TEAM, UMA, "another token", expiry, BEFORE);
    }

    @Test
    void who_was_removed_or_erased_may_be_invited_again() {
        TeamStory removed = given(created()).and(active(UMA, Role.USER)).and(new MemberRemoved(TEAM, UMA, BEFORE));
        assertInvitedAgain(removed);
        assertInvitedAgain(removed.and(new MemberErased(TEAM, UMA, BEFORE)));
    }

    private static void assertInvitedAgain(TeamStory story) {
        assertThat(story.when(again()).events()).singleElement().isInstanceOf(MemberInvited.class);
    }

    @Test
    void an_invitation_that_has_expired_is_replaced() {
        for (Instant expiry : new Instant[] {NOW, NOW.minusMillis(1)}) {
            TeamStory.Outcome outcome =
                    given(created(), invitedUntil(expiry, UMA, Role.USER)).when(again());
            assertThat(outcome.events()).hasSize(2);
            assertThat(outcome.events().getFirst()).isEqualTo(new MemberRemoved(TEAM, UMA, NOW));
            assertThat(outcome.events().getLast())
                    .isInstanceOf(MemberInvited.class)
                    .extracting("memberId")
                    .isEqualTo("mem_again");
        }
    }

    @Test
    void an_invitation_is_live_until_the_millisecond_before_it_expires() {
        assertExists(given(created(), invitedUntil(NOW.plusMillis(1), UMA, Role.USER)));
        assertExists(given(created(), invitedUntil(BEFORE, UMA, Role.USER), renewed(NOW.plusMillis(1))));
    }

    @Test
    void a_team_has_at_most_5000_members() {
        MemberEvent[] crowd = IntStream.range(0, InvitationDecider.MOST_MEMBERS)
                .mapToObj(i -> invited("mem_" + i, Role.USER))
                .toArray(MemberEvent[]::new);
        crowd[7] = invitedUntil(NOW, UMA, Role.USER);
        assertThat(crowd).hasSize(5_000);
        TeamStory full = given(created()).and(crowd);
        full.when(invite(asked(), MAX, Role.USER))
                .thenRefused(Refusal.Reason.BROKEN_RULE, "A team can have at most 5000 members");
        assertThat(full.when(again()).events())
                .as("one in place of one that has expired")
                .hasSize(2);
        full.and(new MemberRemoved(TEAM, "mem_1", BEFORE))
                .when(invite(asked(), MAX, Role.USER))
                .then(invited(MAX, Role.USER, null, EXPIRY, NOW));
    }

    @Test
    void a_team_remembers_at_most_10000_who_were_members_until_some_are_erased() {
        Members full = removed(InvitationDecider.MOST_EVER);
        assertThat(full.all()).hasSize(10_000);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> MemberDecider.decide(full, invite(asked(), MAX, Role.USER), NOW))
                .withMessage("A team can have at most 10000 members together with those who were removed; erase some of"
                        + " these")
                .returns(Refusal.Reason.BROKEN_RULE, Refusal::reason);
        Members oneErased = full.evolve(new MemberErased(TEAM, "mem_1", BEFORE));
        assertThat(MemberDecider.decide(oneErased, invite(asked(), MAX, Role.USER), NOW))
                .containsExactly(invited(MAX, Role.USER, null, EXPIRY, NOW));
    }

    private static Members removed(int count) {
        return new Members(IntStream.range(0, count)
                .mapToObj(i -> "mem_" + i)
                .collect(toMap(
                        id -> id,
                        id -> Member.of(invited(id, Role.USER)).evolve(new MemberRemoved(TEAM, id, BEFORE)))));
    }

    @Test
    void who_is_nobody_invites_nobody() {
        for (Actor nobody : new Actor[] {new Actor.Invitee(), MEMBER_REMOVED}) {
            given(created())
                    .when(invite(askedAs(nobody), UMA, Role.USER))
                    .thenForbidden(Permission.MEMBERS_INVITE, "Permission members.invite is needed");
        }
    }

    /** The same address under another id, as the edge asks it. */
    private static InviteMember again() {
        InviteMember first = invite(asked(), UMA, Role.USER);
        return new InviteMember(
                first.header(),
                new MemberId("mem_again"),
                first.email(),
                first.emailHash(),
                first.role(),
                null,
                null,
                "another token",
                EXPIRY);
    }

    private static void assertExists(TeamStory story) {
        story.when(again()).thenRefused(Refusal.Reason.EXISTS, "A member with this e-mail address already exists");
    }
}
