package io.gigstack.connect.command.member;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import java.util.EnumSet;
import java.util.Set;

/** What an actor holds at this moment, and so may give. */
public final class Grants {

    private final Role role;
    private final Set<Permission> held;

    private Grants(Role role, Set<Permission> held) {
        this.role = role;
        this.held = held;
    }

    public static Grants of(Actor actor, Members members) {
        return switch (actor) {
            case Actor.Organization _ -> new Grants(Role.OWNER, EnumSet.allOf(Permission.class));
            case Actor.Member(var id) ->
                members.find(id.value())
                        .filter(member -> member.status() == Member.Status.ACTIVE)
                        .map(member -> new Grants(Role.of(member.role()), member.effectivePermissions()))
                        .orElseGet(Grants::nothing);
            case Actor.Invitee _ -> nothing();
        };
    }

    private static Grants nothing() {
        return new Grants(Role.USER, Set.of());
    }

    /** The permission may have been taken between the check at the door and this decision. */
    public void mustHold(Permission permission) {
        if (!held.contains(permission)) {
            throw Refusal.forbidden("Permission %s is needed".formatted(permission.id()), permission);
        }
    }

    /** Nobody gives a role or a permission that they don't hold themselves. */
    void nobodyGrantsMoreThanTheyHold(Role given, Set<Permission> permissions) {
        if (given == Role.OWNER && role != Role.OWNER) {
            throw Refusal.forbidden("Only an owner can make an owner", null);
        }
        mustHoldAll(given.defaults());
        mustHoldAll(permissions);
    }

    private void mustHoldAll(Set<Permission> permissions) {
        for (Permission permission : permissions) {
            if (!held.contains(permission)) {
                throw Refusal.forbidden(
                        "Permission %s can only be granted by who holds it".formatted(permission.id()), permission);
            }
        }
    }

    /** To let someone in again is to grant what they hold. */
    void mayLetIn(Member member) {
        nobodyGrantsMoreThanTheyHold(Role.of(member.role()), member.effectivePermissions());
    }

    /** Who could not give a role does not take it either. */
    void nobodyTouchesAHigherRole(Member member) {
        if (Role.of(member.role()).compareTo(role) < 0) {
            throw Refusal.forbidden(
                    member.isOwner()
                            ? "Only an owner can change an owner"
                            : "Only a member of the same role or a higher one can change this member",
                    null);
        }
    }
}
