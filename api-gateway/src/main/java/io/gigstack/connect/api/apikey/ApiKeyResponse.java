package io.gigstack.connect.api.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.query.apikey.ApiKeyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as the API shows it; {@code key} only when it was just issued. */
record ApiKeyResponse(
        String id,
        String name,
        String prefix,
        @Nullable String teamId,
        @Nullable String memberId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,

        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static ApiKeyResponse of(ApiKey.Issued key) {
        return new ApiKeyResponse(
                key.id(),
                key.name(),
                key.prefix(),
                key.teamId(),
                key.memberId(),
                null,
                key.createdAt(),
                key.expiresAt(),
                null,
                key.revokedAt());
    }

    static ApiKeyResponse of(ApiKeyView key) {
        return new ApiKeyResponse(
                key.id(),
                key.name(),
                key.prefix(),
                key.teamId(),
                key.memberId(),
                null,
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }

    ApiKeyResponse with(Secret secret) {
        return new ApiKeyResponse(
                id, name, prefix, teamId, memberId, secret.value(), createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}
