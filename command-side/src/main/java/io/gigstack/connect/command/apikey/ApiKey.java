package io.gigstack.connect.command.apikey;

import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
import io.gigstack.connect.command.ApiKeyCommand.RevokeApiKey;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.ApiKeyEvent.MemberApiKeyIssued;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of an API key and its rules. */
public sealed interface ApiKey {

    record Unissued() implements ApiKey {}

    /**
     * @param teamId of the member that it is bound to; null for a key of the whole organization
     * @param memberId null for a key of the whole organization
     * @param revokedAt null while it may be used
     */
    record Issued(
            String id,
            String organizationId,
            @Nullable String teamId,
            @Nullable String memberId,
            String name,
            String prefix,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt)
            implements ApiKey {

        /** Count of its events. */
        public long version() {
            return revokedAt == null ? 1 : 2;
        }
    }

    static List<ApiKeyEvent> decide(ApiKey key, ApiKeyCommand command) {
        return switch (command) {
            case IssueApiKey c ->
                List.of(new ApiKeyIssued(
                        c.keyId().value(),
                        c.organizationId().value(),
                        c.name().value(),
                        c.prefix(),
                        c.hash(),
                        c.expiresAt(),
                        c.at()));
            case IssueMemberApiKey c ->
                List.of(new MemberApiKeyIssued(
                        c.keyId().value(),
                        c.organizationId().value(),
                        c.teamId().value(),
                        c.memberId().value(),
                        c.name().value(),
                        c.prefix(),
                        c.hash(),
                        c.expiresAt(),
                        c.at()));
            case RevokeApiKey c ->
                visible(key, c).revokedAt() != null
                        ? List.of()
                        : List.of(new ApiKeyRevoked(c.keyId().value(), c.at()));
        };
    }

    static ApiKey evolve(ApiKey key, ApiKeyEvent event) {
        return switch (event) {
            case ApiKeyIssued e ->
                new Issued(
                        e.keyId(),
                        e.organizationId(),
                        null,
                        null,
                        e.name(),
                        e.prefix(),
                        e.occurredAt(),
                        e.expiresAt(),
                        null);
            case MemberApiKeyIssued e ->
                new Issued(
                        e.keyId(),
                        e.organizationId(),
                        e.teamId(),
                        e.memberId(),
                        e.name(),
                        e.prefix(),
                        e.occurredAt(),
                        e.expiresAt(),
                        null);
            case ApiKeyRevoked e -> {
                Issued issued = (Issued) key;
                yield new Issued(
                        issued.id(),
                        issued.organizationId(),
                        issued.teamId(),
                        issued.memberId(),
                        issued.name(),
                        issued.prefix(),
                        issued.createdAt(),
                        issued.expiresAt(),
                        e.occurredAt());
            }
        };
    }

    private static Issued visible(ApiKey key, RevokeApiKey command) {
        if (key instanceof Issued issued
                && issued.organizationId().equals(command.organizationId().value())) {
            return issued;
        }
        throw Refusal.notFound("API key");
    }
}
