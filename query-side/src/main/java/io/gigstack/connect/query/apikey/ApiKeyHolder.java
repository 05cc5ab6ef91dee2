package io.gigstack.connect.query.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose a key is, and until when.
 *
 * @param keyId its id, which says nothing of the key itself
 * @param expiresAt from this instant on it is refused; null for never
 */
public record ApiKeyHolder(
        String keyId,
        String organizationId,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean mayBeUsedAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
