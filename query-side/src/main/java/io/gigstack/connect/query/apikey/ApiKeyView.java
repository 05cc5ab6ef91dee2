package io.gigstack.connect.query.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without the key.
 *
 * @param expiresAt from this instant on it is refused; null for never
 * @param lastUsedAt to the minute; null while it was never used
 */
public record ApiKeyView(
        String id,
        String organizationId,
        String name,
        String prefix,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
