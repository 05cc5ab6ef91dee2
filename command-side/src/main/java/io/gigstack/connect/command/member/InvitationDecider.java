package io.gigstack.connect.command.member;

import static java.util.Objects.requireNonNullElseGet;

import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.member.Member.Status;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules by which people come into a team. */
final class InvitationDecider {

    /** Every command to the team carries its members along. */
    static final int MOST_MEMBERS = 5_000;

    /** So are those who were removed, so that their tokens are known. */
    static final int MOST_EVER = 10_000;

    /** Every token that was sent is remembered. */
    static final int MOST_RENEWALS = 50;

    private InvitationDecider() {}

    static List<MemberEvent> invite(Members members, InviteMember c, Grants grants, Instant now) {
        List<String> own = OwnPermissions.of(c.role(), c.permissions());
        Set<Permission> permissions = requireNonNullElseGet(c.permissions(), c.role()::defaults);
        grants.nobodyGrantsMoreThanTheyHold(c.role(), permissions);
        List<MemberEvent> events = new ArrayList<>();
        members.ofEmail(c.emailHash()).ifPresent(before -> {
            anAddressHasOneLiveMembership(before, now);
            events.add(new MemberRemoved(c.header().teamId().value(), before.id(), now));
        });
        aTeamIsNotACrowd(members.there().count() - events.size());
        aTeamRemembersOnlySoMany(members);
        events.add(new MemberInvited(
                c.header().teamId().value(),
                c.memberId().value(),
                c.email(),
                c.emailHash(),
                c.role().id(),
                own,
                c.message(),
                c.invitation(),
                c.expiresAt(),
                now));
        return events;
    }

    private static void anAddressHasOneLiveMembership(Member before, Instant now) {
        if (before.isLive(now)) {
            throw Refusal.because(Refusal.Reason.EXISTS, "A member with this e-mail address already exists");
        }
    }

    private static void aTeamIsNotACrowd(long membersBefore) {
        if (membersBefore >= MOST_MEMBERS) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE, "A team can have at most %d members".formatted(MOST_MEMBERS));
        }
    }

    private static void aTeamRemembersOnlySoMany(Members members) {
        if (members.all().size() >= MOST_EVER) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE,
                    "A team can have at most %d members together with those who were removed; erase some of these"
                            .formatted(MOST_EVER));
        }
    }

    static List<MemberEvent> resend(Member member, ResendInvitation c, Grants grants, Instant now) {
        grants.mayLetIn(member);
        if (member.status() != Status.INVITED) {
            throw Refusal.because(Refusal.Reason.NOT_ALLOWED, "The invitation has already been accepted");
        }
        if (member.invitation().replaced().size() >= MOST_RENEWALS) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE,
                    "An invitation can be resent at most %d times; remove the member and invite it anew"
                            .formatted(MOST_RENEWALS));
        }
        return List.of(
                new InvitationRenewed(c.header().teamId().value(), member.id(), c.invitation(), c.expiresAt(), now));
    }

    static List<MemberEvent> accept(Members members, AcceptInvitation c, Instant now) {
        Member member = members.ever(c.memberId().value())
                .filter(known -> isOrWasItsToken(known, c.invitation()))
                .orElseThrow(() -> Refusal.notFound("Invitation"));
        if (!member.isThere()) {
            throw conflict("The invitation has been revoked");
        }
        if (!member.invitation().token().equals(c.invitation())) {
            throw conflict("A newer invitation has taken the place of this one");
        }
        if (member.status() != Status.INVITED) {
            throw conflict("The invitation has already been accepted");
        }
        if (!member.isLive(now)) {
            throw conflict("The invitation has expired; ask for a new one");
        }
        return List.of(new MemberJoined(c.header().teamId().value(), member.id(), now));
    }

    private static boolean isOrWasItsToken(Member member, String token) {
        return member.invitation().token().equals(token)
                || member.invitation().replaced().contains(token);
    }

    private static Refusal conflict(String detail) {
        return Refusal.because(Refusal.Reason.CONFLICT, detail);
    }
}
