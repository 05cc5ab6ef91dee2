package io.gigstack.connect.command.member;

import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permissions that a member is given in place of those of its role. */
final class OwnPermissions {

    private OwnPermissions() {}

    /**
     * As they are stored: ids in the order of the catalogue, so that the same permissions are the same list.
     *
     * @param asked null for those of the role
     * @return null for those of the role
     */
    static @Nullable List<String> of(Role role, @Nullable Set<Permission> asked) {
        if (asked == null) {
            return null;
        }
        if (role == Role.OWNER) {
            anOwnerHoldsAll(role, asked);
            return null;
        }
        someAreTheOwnersAlone(asked);
        return asked.stream().sorted().map(Permission::id).toList();
    }

    /** An owner that was left with less could neither do what only owners can nor be helped by anyone else. */
    private static void anOwnerHoldsAll(Role owner, Set<Permission> asked) {
        if (!asked.containsAll(owner.defaults())) {
            throw invalid("an owner holds all permissions; leave them out, or give all of them");
        }
    }

    private static void someAreTheOwnersAlone(Set<Permission> asked) {
        if (asked.stream().anyMatch(Permission::isTheOwnersAlone)) {
            throw invalid("team.delete and billing.manage are the owner's alone");
        }
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid(List.of(new Problem("/permissions", detail)));
    }
}
