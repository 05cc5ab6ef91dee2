package io.gigstack.connect.query.apikey;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.ApiKeyEvent.MemberApiKeyIssued;
import io.gigstack.connect.query.projection.Row;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key as its events tell it.
 *
 * @param teamId of the member that it is bound to; null for a key of the whole organization, like the member
 */
record ApiKeyRow(
        String keyId,
        String organizationId,
        @Nullable String teamId,
        @Nullable String memberId,
        long version,
        String name,
        String prefix,
        String hash,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt)
        implements Row {

    @Override
    public String key() {
        return keyId;
    }

    static ApiKeyRow fold(@Nullable ApiKeyRow row, long version, ApiKeyEvent event) {
        return switch (event) {
            case ApiKeyIssued e ->
                new ApiKeyRow(
                        e.keyId(),
                        e.organizationId(),
                        null,
                        null,
                        version,
                        e.name(),
                        e.prefix(),
                        e.hash(),
                        e.occurredAt(),
                        e.expiresAt(),
                        null);
            case MemberApiKeyIssued e ->
                new ApiKeyRow(
                        e.keyId(),
                        e.organizationId(),
                        e.teamId(),
                        e.memberId(),
                        version,
                        e.name(),
                        e.prefix(),
                        e.hash(),
                        e.occurredAt(),
                        e.expiresAt(),
                        null);
            case ApiKeyRevoked e ->
                Objects.requireNonNull(row, "a key's history begins with its issue")
                        .revoked(version, e.occurredAt());
        };
    }

    private ApiKeyRow revoked(long newVersion, Instant at) {
        return new ApiKeyRow(
                keyId, organizationId, teamId, memberId, newVersion, name, prefix, hash, createdAt, expiresAt, at);
    }
}
