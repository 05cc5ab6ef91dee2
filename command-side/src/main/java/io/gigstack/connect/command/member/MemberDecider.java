package io.gigstack.connect.command.member;

import static java.util.Objects.requireNonNullElseGet;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.member.Member.Status;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of members, for a team that may be changed. */
public final class MemberDecider {

    /** Every command to the team carries its members along. */
    static final int MOST_MEMBERS = 5_000;

    private MemberDecider() {}

    public static List<MemberEvent> decide(Members members, MemberCommand command, Instant now) {
        Grants grants = Grants.of(command.header().actor(), members);
        return switch (command) {
            case InviteMember c -> invite(members, c, grants, now);
            case ResendInvitation c -> resend(there(members, c), c, grants, now);
            case AcceptInvitation c -> accept(members, c, now);
            case UpdateMember c -> update(members, there(members, c), c, grants, now);
            case DeactivateMember c -> deactivate(members, there(members, c), c, grants, now);
            case ActivateMember c -> activate(there(members, c), c, grants, now);
            case RemoveMember c -> remove(members, there(members, c), c, grants, now);
            case EraseMember c -> erase(members, c, grants, now);
        };
    }

    private static List<MemberEvent> invite(Members members, InviteMember c, Grants grants, Instant now) {
        grants.mustHold(Permission.MEMBERS_INVITE);
        Set<Permission> permissions = requireNonNullElseGet(c.permissions(), c.role()::defaults);
        someAreTheOwnersAlone(c.role(), permissions);
        grants.nobodyGrantsMoreThanTheyHold(c.role(), permissions);
        List<MemberEvent> events = new ArrayList<>();
        members.ofEmail(c.emailHash()).ifPresent(before -> {
            anAddressHasOneLiveMembership(before, now);
            events.add(new MemberRemoved(c.header().teamId().value(), before.id(), now));
        });
        if (members.there().count() - events.size() >= MOST_MEMBERS) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE, "A team can have at most %d members".formatted(MOST_MEMBERS));
        }
        events.add(new MemberInvited(
                c.header().teamId().value(),
                c.memberId().value(),
                c.email(),
                c.emailHash(),
                c.role().id(),
                ids(c.permissions()),
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

    private static List<MemberEvent> resend(Member member, ResendInvitation c, Grants grants, Instant now) {
        grants.mustHold(Permission.MEMBERS_INVITE);
        mayBeGivenToThem(member, grants);
        if (member.status() != Status.INVITED) {
            throw Refusal.because(Refusal.Reason.NOT_ALLOWED, "The invitation has already been accepted");
        }
        return List.of(
                new InvitationRenewed(c.header().teamId().value(), member.id(), c.invitation(), c.expiresAt(), now));
    }

    private static List<MemberEvent> accept(Members members, AcceptInvitation c, Instant now) {
        Member member = members.ever(c.memberId().value())
                .filter(known -> isOrWasItsToken(known, c.invitation()))
                .orElseThrow(() -> Refusal.notFound("Invitation"));
        if (!member.isThere()) {
            throw Refusal.because(Refusal.Reason.CONFLICT, "The invitation has been revoked");
        }
        if (!member.invitation().token().equals(c.invitation())) {
            throw Refusal.because(Refusal.Reason.CONFLICT, "A newer invitation has taken the place of this one");
        }
        if (member.status() != Status.INVITED) {
            throw Refusal.because(Refusal.Reason.CONFLICT, "The invitation has already been accepted");
        }
        if (!member.isLive(now)) {
            throw Refusal.because(Refusal.Reason.CONFLICT, "The invitation has expired; ask for a new one");
        }
        return List.of(new MemberJoined(c.header().teamId().value(), member.id(), now));
    }

    private static boolean isOrWasItsToken(Member member, String token) {
        return member.invitation().token().equals(token)
                || member.invitation().replaced().contains(token);
    }

    private static List<MemberEvent> update(
            Members members, Member member, UpdateMember c, Grants grants, Instant now) {
        grants.mustHold(Permission.MEMBERS_UPDATE);
        grants.onlyOwnersTouchOwners(member);
        readOnlyFieldsStay(member, c);
        Role role = c.role().applyTo(Role.of(member.role()), Role.of(member.role()), wanted -> wanted);
        List<String> permissions = permissions(member, role, c);
        if (role.id().equals(member.role()) && Objects.equals(permissions, member.permissions())) {
            return List.of();
        }
        Member wanted = member.evolve(
                new MemberRoleChanged(c.header().teamId().value(), member.id(), role.id(), permissions, now));
        someAreTheOwnersAlone(role, wanted.effectivePermissions());
        grants.nobodyGrantsMoreThanTheyHold(role, wanted.effectivePermissions());
        if (role != Role.OWNER) {
            theLastActiveOwnerStays(members, member, now);
        }
        return List.of(new MemberRoleChanged(c.header().teamId().value(), member.id(), role.id(), permissions, now));
    }

    /** Sent back as they were read with the same role, they stay what they are: those of the role, if nothing was said. */
    private static @Nullable List<String> permissions(Member member, Role role, UpdateMember c) {
        boolean asTheyAre = role.id().equals(member.role())
                && c.permissions() instanceof Change.Put<Set<Permission>>(Set<Permission> given)
                && given.equals(member.effectivePermissions());
        return asTheyAre
                ? member.permissions()
                : c.permissions().applyToOptional(member.permissions(), MemberDecider::ids);
    }

    private static void readOnlyFieldsStay(Member member, UpdateMember c) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("/id", member.id());
        present.put("/teamId", c.header().teamId().value());
        present.put("/status", member.status().id());
        present.put("/emailHash", member.emailHash());
        present.put("/invitedAt", member.invitedAt());
        present.put("/joinedAt", member.joinedAt());
        present.put("/updatedAt", member.updatedAt());
        List<Problem> problems = Problem.changed(c.readOnly(), present, Problem.READ_ONLY).stream()
                .map(problem ->
                        problem.pointer().equals("/emailHash") ? new Problem("/email", problem.detail()) : problem)
                .toList();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static List<MemberEvent> deactivate(
            Members members, Member member, DeactivateMember c, Grants grants, Instant now) {
        grants.mustHold(Permission.MEMBERS_UPDATE);
        grants.onlyOwnersTouchOwners(member);
        return switch (member.status()) {
            case INACTIVE -> List.of();
            case ACTIVE -> {
                theLastActiveOwnerStays(members, member, now);
                yield List.of(new MemberDeactivated(c.header().teamId().value(), member.id(), now));
            }
            case INVITED, REMOVED, ERASED -> throw hasNotJoined();
        };
    }

    private static List<MemberEvent> activate(Member member, ActivateMember c, Grants grants, Instant now) {
        grants.mustHold(Permission.MEMBERS_UPDATE);
        mayBeGivenToThem(member, grants);
        return switch (member.status()) {
            case ACTIVE -> List.of();
            case INACTIVE -> List.of(new MemberActivated(c.header().teamId().value(), member.id(), now));
            case INVITED, REMOVED, ERASED -> throw hasNotJoined();
        };
    }

    private static Refusal hasNotJoined() {
        return Refusal.because(Refusal.Reason.NOT_ALLOWED, "The member has not accepted the invitation yet");
    }

    private static List<MemberEvent> remove(
            Members members, Member member, RemoveMember c, Grants grants, Instant now) {
        grants.mustHold(Permission.MEMBERS_REMOVE);
        grants.onlyOwnersTouchOwners(member);
        theLastActiveOwnerStays(members, member, now);
        return List.of(new MemberRemoved(c.header().teamId().value(), member.id(), now));
    }

    private static List<MemberEvent> erase(Members members, EraseMember c, Grants grants, Instant now) {
        Member member = members.ever(c.memberId().value()).orElseThrow(MemberDecider::notFound);
        grants.mustHold(Permission.MEMBERS_REMOVE);
        grants.onlyOwnersTouchOwners(member);
        String team = c.header().teamId().value();
        return switch (member.status()) {
            case ERASED -> List.of();
            case REMOVED -> List.of(new MemberErased(team, member.id(), now));
            case INVITED, ACTIVE, INACTIVE -> {
                theLastActiveOwnerStays(members, member, now);
                yield List.of(new MemberRemoved(team, member.id(), now), new MemberErased(team, member.id(), now));
            }
        };
    }

    private static void theLastActiveOwnerStays(Members members, Member member, Instant now) {
        if (member.isActiveOwner() && !members.hasOtherActiveOwner(member) && members.hasOthers(member, now)) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE, "The last active owner stays while the team has other members");
        }
    }

    /** To let someone in again is to grant what they hold. */
    private static void mayBeGivenToThem(Member member, Grants grants) {
        grants.nobodyGrantsMoreThanTheyHold(Role.of(member.role()), member.effectivePermissions());
    }

    private static void someAreTheOwnersAlone(Role role, Set<Permission> permissions) {
        if (role != Role.OWNER && permissions.stream().anyMatch(Permission::isTheOwnersAlone)) {
            throw Refusal.invalid(
                    List.of(new Problem("/permissions", "team.delete and billing.manage are the owner's alone")));
        }
    }

    private static Member there(Members members, MemberCommand command) {
        return members.find(command.memberId().value()).orElseThrow(MemberDecider::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("Member");
    }

    /** In the order of the catalogue, so that the same permissions are the same list. */
    private static @Nullable List<String> ids(@Nullable Set<Permission> permissions) {
        return permissions == null
                ? null
                : permissions.stream().sorted().map(Permission::id).toList();
    }
}
