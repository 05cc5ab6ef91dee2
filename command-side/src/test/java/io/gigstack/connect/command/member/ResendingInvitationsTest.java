package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.People.EXPIRY;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.People.invited;
import static io.gigstack.connect.command.People.invitedUntil;
import static io.gigstack.connect.command.People.token;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResendingInvitationsTest {

    private static final InvitationRenewed RENEWED = new InvitationRenewed(TEAM, UMA, "another token", EXPIRY, NOW);

    @Test
    void the_same_member_gets_a_new_token() {
        TeamStory.Outcome outcome = given(created(), invited(UMA, Role.USER)).when(Crew.resend(asked(), UMA));
        outcome.then(RENEWED);
        assertThat(Crew.member(outcome.team(), UMA).invitation())
                .isEqualTo(new Member.Invitation("another token", EXPIRY, List.of(token(UMA))));
    }

    @Test
    void an_invitation_that_has_expired_is_renewed() {
        given(created(), invitedUntil(BEFORE, UMA, Role.USER))
                .when(Crew.resend(asked(), UMA))
                .then(RENEWED);
    }

    @Test
    void who_has_joined_gets_none() {
        TeamStory joined = given(created()).and(active(UMA, Role.USER));
        for (TeamStory story : List.of(joined, joined.and(new MemberDeactivated(TEAM, UMA, BEFORE)))) {
            story.when(Crew.resend(asked(), UMA))
                    .thenRefused(Refusal.Reason.NOT_ALLOWED, "The invitation has already been accepted");
        }
    }

    @Test
    void an_invitation_is_renewed_at_most_50_times() {
        MemberEvent[] renewals = IntStream.range(0, InvitationDecider.MOST_RENEWALS)
                .mapToObj(i -> new InvitationRenewed(TEAM, UMA, "token " + i, EXPIRY, BEFORE))
                .toArray(MemberEvent[]::new);
        assertThat(renewals).hasSize(50);
        TeamStory invited = given(created(), invited(UMA, Role.USER));
        invited.and(Arrays.copyOf(renewals, 49)).when(Crew.resend(asked(), UMA)).then(RENEWED);
        invited.and(renewals)
                .when(Crew.resend(asked(), UMA))
                .thenRefused(
                        Refusal.Reason.BROKEN_RULE,
                        "An invitation can be resent at most 50 times; remove the member and invite it anew");
    }

    @Test
    void who_was_removed_or_never_invited_is_not_found() {
        TeamStory removed = given(created(), invited(UMA, Role.USER), new MemberRemoved(TEAM, UMA, BEFORE));
        for (TeamStory story : List.of(given(created()), removed)) {
            story.when(Crew.resend(asked(), UMA)).thenRefused(Refusal.Reason.NOT_FOUND, "Member not found");
        }
    }
}
