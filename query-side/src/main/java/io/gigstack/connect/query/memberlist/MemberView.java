package io.gigstack.connect.query.memberlist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team.
 *
 * @param email sealed with the member's key
 * @param permissions ids; null if they are those of the role
 * @param status {@code invited}, {@code active} or {@code inactive}
 */
public record MemberView(
        String id,
        String teamId,
        String email,
        String role,
        @Nullable List<String> permissions,
        String status,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        Instant updatedAt) {

    /** Whether its permissions are those of its role, whichever that is. An owner always holds all. */
    public boolean followsRole() {
        return permissions == null || role.equals("owner");
    }
}
