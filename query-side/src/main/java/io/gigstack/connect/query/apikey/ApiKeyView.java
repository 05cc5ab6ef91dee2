package io.gigstack.connect.query.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without the key.
 *
 * @param teamId of the member that it is bound to; null for a key of the whole organization, like the member
 * @param expiresAt from this instant on it is refused; null for never
 * @param revokedAt when it was revoked, or its member removed, which revokes all its keys; null for neither
 * @param lastUsedAt to the minute; null while it was never used
 */
public record ApiKeyView(
        String id,
        String organizationId,
        @Nullable String teamId,
        @Nullable String memberId,
        String name,
        String prefix,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
