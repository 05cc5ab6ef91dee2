package io.gigstack.connect.command.member;

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
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of members, for a caller who may ask this of the team. */
public final class MemberDecider {

    private MemberDecider() {}

    public static List<MemberEvent> decide(Members members, MemberCommand command, Instant now) {
        Grants grants = Grants.of(command.header().actor(), members);
        return switch (command) {
            case InviteMember c -> InvitationDecider.invite(members, c, grants, now);
            case ResendInvitation c -> InvitationDecider.resend(there(members, c), c, grants, now);
            case AcceptInvitation c -> InvitationDecider.accept(members, c, now);
            case UpdateMember c -> update(members, there(members, c), c, grants, now);
            case DeactivateMember c -> deactivate(members, there(members, c), c, grants, now);
            case ActivateMember c -> activate(there(members, c), c, grants, now);
            case RemoveMember c -> remove(members, there(members, c), c, grants, now);
            case EraseMember c -> erase(members, c, grants, now);
        };
    }

    private static List<MemberEvent> update(
            Members members, Member member, UpdateMember c, Grants grants, Instant now) {
        grants.nobodyTouchesAHigherRole(member);
        readOnlyFieldsStay(member, c);
        Role role = c.role().applyTo(Role.of(member.role()), Role.of(member.role()), wanted -> wanted);
        List<String> permissions = permissions(member, role, c);
        if (role.id().equals(member.role()) && Objects.equals(permissions, member.permissions())) {
            return List.of();
        }
        Member wanted = member.evolve(
                new MemberRoleChanged(c.header().teamId().value(), member.id(), role.id(), permissions, now));
        grants.nobodyGrantsMoreThanTheyHold(role, wanted.effectivePermissions());
        if (role != Role.OWNER) {
            theLastActiveOwnerStays(members, member, now);
        }
        return List.of(new MemberRoleChanged(c.header().teamId().value(), member.id(), role.id(), permissions, now));
    }

    /**
     * Sent back as they were read with the same role, they stay what they are: those of the role, if nothing was said.
     * With another role nothing that was said before counts: they are those of the role, or what is asked for with it.
     */
    private static @Nullable List<String> permissions(Member member, Role role, UpdateMember c) {
        boolean sameRole = role.id().equals(member.role());
        return switch (c.permissions()) {
            case Change.Keep<Set<Permission>> _ -> sameRole ? member.permissions() : null;
            case Change.Clear<Set<Permission>> _ -> null;
            case Change.Put<Set<Permission>>(Set<Permission> asked) ->
                sameRole && asked.equals(member.effectivePermissions())
                        ? member.permissions()
                        : OwnPermissions.of(role, asked);
        };
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
        grants.nobodyTouchesAHigherRole(member);
        return switch (member.status()) {
            case INACTIVE -> List.of();
            case ACTIVE -> {
                theLastActiveOwnerStays(members, member, now);
                yield List.of(new MemberDeactivated(c.header().teamId().value(), member.id(), now));
            }
            case INVITED, REMOVED -> throw hasNotJoined();
        };
    }

    private static List<MemberEvent> activate(Member member, ActivateMember c, Grants grants, Instant now) {
        grants.mayLetIn(member);
        return switch (member.status()) {
            case ACTIVE -> List.of();
            case INACTIVE -> List.of(new MemberActivated(c.header().teamId().value(), member.id(), now));
            case INVITED, REMOVED -> throw hasNotJoined();
        };
    }

    private static Refusal hasNotJoined() {
        return Refusal.because(Refusal.Reason.NOT_ALLOWED, "The member has not accepted the invitation yet");
    }

    private static List<MemberEvent> remove(
            Members members, Member member, RemoveMember c, Grants grants, Instant now) {
        grants.nobodyTouchesAHigherRole(member);
        theLastActiveOwnerStays(members, member, now);
        return List.of(new MemberRemoved(c.header().teamId().value(), member.id(), now));
    }

    private static List<MemberEvent> erase(Members members, EraseMember c, Grants grants, Instant now) {
        Member member = members.ever(c.memberId().value()).orElseThrow(MemberDecider::notFound);
        grants.nobodyTouchesAHigherRole(member);
        MemberErased erased = new MemberErased(c.header().teamId().value(), member.id(), now);
        if (!member.isThere()) {
            return List.of(erased);
        }
        theLastActiveOwnerStays(members, member, now);
        return List.of(new MemberRemoved(c.header().teamId().value(), member.id(), now), erased);
    }

    private static void theLastActiveOwnerStays(Members members, Member member, Instant now) {
        if (member.isActiveOwner() && !members.hasOtherActiveOwner(member) && members.hasOthers(member, now)) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE, "The last active owner stays while the team has other members");
        }
    }

    private static Member there(Members members, MemberCommand command) {
        return members.find(command.memberId().value()).orElseThrow(MemberDecider::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("Member");
    }
}
