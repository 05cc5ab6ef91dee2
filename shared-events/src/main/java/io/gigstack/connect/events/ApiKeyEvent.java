package io.gigstack.connect.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to an API key. The key itself is never here, only its hash. */
public sealed interface ApiKeyEvent {

    String keyId();

    Instant occurredAt();

    /**
     * @param prefix the first characters of the key, by which its owner recognizes it
     * @param hash SHA-256 of the key, 64 lower-case hexadecimal digits
     * @param expiresAt from this instant on the key is refused; null for never
     */
    record ApiKeyIssued(
            String keyId,
            String organizationId,
            String name,
            String prefix,
            String hash,
            @Nullable Instant expiresAt,
            Instant occurredAt)
            implements ApiKeyEvent {}

    /** A key that does what a member of a team may do, for as long as the member may. */
    record MemberApiKeyIssued(
            String keyId,
            String organizationId,
            String teamId,
            String memberId,
            String name,
            String prefix,
            String hash,
            @Nullable Instant expiresAt,
            Instant occurredAt)
            implements ApiKeyEvent {}

    record ApiKeyRevoked(String keyId, Instant occurredAt) implements ApiKeyEvent {}
}
