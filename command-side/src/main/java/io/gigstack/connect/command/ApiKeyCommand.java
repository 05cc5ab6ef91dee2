package io.gigstack.connect.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an API key. */
public sealed interface ApiKeyCommand {

    ApiKeyId keyId();

    OrganizationId organizationId();

    Instant at();

    /**
     * @param prefix the first characters of the key, shown in lists
     * @param hash SHA-256 of the key, 64 lower-case hexadecimal digits
     */
    record IssueApiKey(
            ApiKeyId keyId,
            OrganizationId organizationId,
            KeyName name,
            String prefix,
            String hash,
            @Nullable Instant expiresAt,
            Instant at)
            implements ApiKeyCommand {}

    /** A key that does what a member of a team may do, for as long as the member may. */
    record IssueMemberApiKey(
            ApiKeyId keyId,
            OrganizationId organizationId,
            TeamId teamId,
            MemberId memberId,
            KeyName name,
            String prefix,
            String hash,
            @Nullable Instant expiresAt,
            Instant at)
            implements ApiKeyCommand {}

    record RevokeApiKey(ApiKeyId keyId, OrganizationId organizationId, Instant at) implements ApiKeyCommand {}
}
