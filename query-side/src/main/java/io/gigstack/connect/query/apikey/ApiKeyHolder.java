package io.gigstack.connect.query.apikey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a key is, and until when.
 *
 * @param keyId its id, which says nothing of the key itself
 * @param member whom it is bound to; null if it is the whole organization's
 * @param expiresAt from this instant on it is refused; null for never
 */
public record ApiKeyHolder(
        String keyId,
        String organizationId,
        @Nullable Member member,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /**
     * The member of a team that a key is bound to, as it is now.
     *
     * @param permissions ids; null if they are those of the role
     * @param active false if it was deactivated or removed
     */
    public record Member(
            String teamId,
            String memberId,
            String role,
            @Nullable List<String> permissions,
            boolean active) {}

    public boolean mayBeUsedAt(Instant now) {
        return revokedAt == null
                && (expiresAt == null || now.isBefore(expiresAt))
                && (member == null || member.active());
    }
}
