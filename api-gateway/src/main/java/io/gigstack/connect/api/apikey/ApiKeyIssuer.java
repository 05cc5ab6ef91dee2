package io.gigstack.connect.api.apikey;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.RevokeApiKey;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.KeyName;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.query.apikey.ListApiKeys;
import java.util.Map;
import java.util.function.Supplier;

/** Issues and revokes keys. */
public final class ApiKeyIssuer {

    private final Commands commands;
    private final Queries queries;

    ApiKeyIssuer(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Issues a key. It works once this returns, or a moment later if the read model lags: its only copy must not be lost to
     * a wait that took too long.
     *
     * @param command issues it; not asked for if it was issued before by the same request
     */
    Written<ApiKey.Issued> issue(Caller caller, ApiKeyId id, Supplier<ApiKeyCommand> command) {
        Written<ApiKey.Issued> issued = commands.toApiKey(caller, id, command);
        var _ = queries.knowsWritesOf(caller.keyId(), ListApiKeys.READ_MODEL);
        return issued;
    }

    /** Issues this secret as a key of the caller's organization that never expires. */
    void issue(Caller caller, ApiKeyId id, KeyName name, Secret secret) {
        var _ = issue(
                caller,
                id,
                () -> new IssueApiKey(
                        id, caller.organizationId(), name, secret.prefix(), secret.hash(), null, commands.now()));
    }

    /** Revokes a key. It is refused everywhere once this returns. */
    Written<ApiKey.Issued> revoke(Caller caller, ApiKeyId id) {
        Written<ApiKey.Issued> revoked =
                commands.toApiKey(caller, id, () -> new RevokeApiKey(id, caller.organizationId(), commands.now()));
        // A key that is reported as revoked must not work any more, so a read model that lags is an error here.
        if (!queries.knowsWritesOf(caller.keyId(), ListApiKeys.READ_MODEL)) {
            throw ApiProblem.of(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "The key is revoked but may still be accepted for a moment; try again to be sure",
                    Map.of("Retry-After", "1"));
        }
        return revoked;
    }

    /** Whether the caller's organization has or had a key: without one there is no organization. */
    boolean knows(Caller caller) {
        return queries.ask(caller, new ListApiKeys(caller.organizationId().value(), null, 1, null))
                .view()
                .filter(page -> page.total() > 0)
                .isPresent();
    }
}
