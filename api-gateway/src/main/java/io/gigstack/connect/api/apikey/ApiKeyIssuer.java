package io.gigstack.connect.api.apikey;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.RevokeApiKey;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.KeyName;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.query.apikey.ListApiKeys;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues and revokes keys, so that what it answers holds from the next request on. */
public final class ApiKeyIssuer {

    private final Commands commands;
    private final Queries queries;

    ApiKeyIssuer(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Issues this secret as a key of the caller's organization. It works once this returns. */
    public ApiKey.Issued issue(Caller caller, ApiKeyId id, KeyName name, Secret secret, @Nullable Instant expiresAt) {
        ApiKey.Issued issued = commands.toApiKey(
                caller,
                new IssueApiKey(
                        id, caller.organizationId(), name, secret.prefix(), secret.hash(), expiresAt, commands.now()));
        requireEffect(caller, "The key is issued but not yet known everywhere; it will work in a moment");
        return issued;
    }

    /** Revokes a key. It is refused everywhere once this returns. */
    ApiKey.Issued revoke(Caller caller, ApiKeyId id) {
        ApiKey.Issued revoked =
                commands.toApiKey(caller, new RevokeApiKey(id, caller.organizationId(), commands.now()));
        requireEffect(caller, "The key is revoked but may still be accepted for a moment; try again to be sure");
        return revoked;
    }

    /** A key that is reported as revoked must not work any more, so a read model that lags is an error here. */
    private void requireEffect(Caller caller, String otherwise) {
        if (!queries.knowsWritesOf(caller.keyId(), ListApiKeys.READ_MODEL)) {
            throw ApiProblem.of(ErrorCode.SERVICE_UNAVAILABLE, otherwise, Map.of("Retry-After", "1"));
        }
    }
}
