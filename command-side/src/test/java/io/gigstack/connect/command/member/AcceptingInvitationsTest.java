package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.People.ADA;
import static io.gigstack.connect.command.People.EXPIRY;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.askedAs;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.People.invitedUntil;
import static io.gigstack.connect.command.People.token;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptingInvitationsTest {

    @Test
    void who_accepts_joins() {
        TeamStory.Outcome outcome = given(created(), invited(UMA, Role.USER)).when(accept(token(UMA)));
        outcome.then(new MemberJoined(TEAM, UMA, NOW));
        Member uma = Crew.member(outcome.team(), UMA);
        assertThat(uma.status()).isEqualTo(Member.Status.ACTIVE);
        assertThat(uma.joinedAt()).isEqualTo(NOW);
        assertThat(uma.invitedAt()).isEqualTo(BEFORE);
    }

    @Test
    void an_invitation_is_accepted_once() {
        assertConflict(given(created()).and(active(UMA, Role.USER)), "The invitation has already been accepted");
        assertConflict(
                given(created()).and(active(UMA, Role.USER)).and(new MemberDeactivated(TEAM, UMA, BEFORE)),
                "The invitation has already been accepted");
    }

    @Test
    void it_can_be_accepted_until_the_millisecond_before_it_expires() {
        given(created(), invitedUntil(NOW.plusMillis(1), UMA, Role.USER))
                .when(accept(token(UMA)))
                .then(new MemberJoined(TEAM, UMA, NOW));
        assertConflict(
                given(created(), invitedUntil(NOW, UMA, Role.USER)), "The invitation has expired; ask for a new one");
    }

    @Test
    void it_can_not_be_accepted_once_the_member_was_removed() {
        TeamStory removed = given(created(), invited(UMA, Role.USER), new MemberRemoved(TEAM, UMA, BEFORE));
        assertConflict(removed, "The invitation has been revoked");
    }

    @Test
    void of_who_was_erased_not_even_the_token_is_known() {
        given(
                        created(),
                        invited(UMA, Role.USER),
                        new MemberRemoved(TEAM, UMA, BEFORE),
                        new MemberErased(TEAM, UMA, BEFORE))
                .when(accept(token(UMA)))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Invitation not found");
    }

    @Test
    void only_who_has_a_good_token_learns_that_the_team_is_suspended() {
        TeamStory suspended = given(created(), invited(UMA, Role.USER), new TeamSuspended(TEAM, "Unpaid", BEFORE));
        suspended
                .when(accept(token(UMA)))
                .thenRefused(Refusal.Reason.NOT_ALLOWED, "Team is suspended; reactivate it first");
        suspended.when(accept("guessed")).thenRefused(Refusal.Reason.NOT_FOUND, "Invitation not found");
    }

    @Test
    void nobody_learns_that_the_team_is_deleted() {
        TeamStory deleted = given(created(), invited(UMA, Role.USER), new TeamDeleted(TEAM, BEFORE));
        TeamStory used = given(created()).and(active(UMA, Role.USER)).and(new TeamDeleted(TEAM, BEFORE));
        for (TeamStory story : List.of(deleted, used)) {
            for (String token : List.of(token(UMA), "guessed")) {
                story.when(accept(token)).thenRefused(Refusal.Reason.NOT_FOUND, "Invitation not found");
            }
        }
    }

    @Test
    void a_newer_token_takes_the_place_of_all_before() {
        TeamStory renewed = given(
                created(),
                invitedUntil(BEFORE, UMA, Role.USER),
                new InvitationRenewed(TEAM, UMA, "second", BEFORE, BEFORE),
                new InvitationRenewed(TEAM, UMA, "third", EXPIRY, BEFORE));
        assertConflict(renewed, "A newer invitation has taken the place of this one");
        renewed.when(accept("second"))
                .thenRefused(Refusal.Reason.CONFLICT, "A newer invitation has taken the place of this one");
        renewed.when(accept("third")).then(new MemberJoined(TEAM, UMA, NOW));
    }

    @Test
    void a_replaced_token_of_who_was_removed_is_revoked() {
        given(
                        created(),
                        invited(UMA, Role.USER),
                        new InvitationRenewed(TEAM, UMA, "second", EXPIRY, BEFORE),
                        new MemberRemoved(TEAM, UMA, BEFORE))
                .when(accept(token(UMA)))
                .thenRefused(Refusal.Reason.CONFLICT, "The invitation has been revoked");
    }

    @Test
    void a_token_that_was_never_given_is_not_found() {
        given(created(), invited(UMA, Role.USER))
                .when(accept("guessed"))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Invitation not found");
        given(created(), invited(ADA, Role.ADMIN))
                .when(accept(token(ADA)))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Invitation not found");
        given(created(), invited(UMA, Role.USER), invited(ADA, Role.ADMIN))
                .when(accept(token(ADA)))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Invitation not found");
    }

    private static AcceptInvitation accept(String token) {
        return new AcceptInvitation(askedAs(new Actor.Invitee()), new MemberId(UMA), token);
    }

    private static void assertConflict(TeamStory story, String detail) {
        story.when(accept(token(UMA))).thenRefused(Refusal.Reason.CONFLICT, detail);
    }
}
