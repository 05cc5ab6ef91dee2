package io.gigstack.connect.api.apikey;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.api.apikey.ApiKeyRequests.Holder;
import io.gigstack.connect.api.apikey.ApiKeyRequests.Issue;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.Ids;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.api.web.Position;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.apikey.ApiKeyPage;
import io.gigstack.connect.query.apikey.FindApiKeyById;
import io.gigstack.connect.query.apikey.ListApiKeys;
import io.gigstack.connect.query.memberlist.FindMember;
import io.gigstack.connect.query.memberlist.FoundMember;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API keys of an organization. */
@RestController
class ApiKeyEndpoint {

    private static final String LIST = "api-keys";

    private final ApiKeyIssuer issuer;
    private final Queries queries;
    private final Clock clock;

    ApiKeyEndpoint(ApiKeyIssuer issuer, Queries queries, Clock clock) {
        this.issuer = issuer;
        this.queries = queries;
        this.clock = clock;
    }

    @PostMapping("/v2/connect/api-keys")
    ResponseEntity<One<ApiKeyResponse>> issue(Caller caller, IfMatch ifMatch, JsonBody body) {
        ifMatch.requireNone();
        ApiKeyId id = new ApiKeyId(Ids.next(ApiKeyId.PREFIX));
        Secret secret = Secret.random();
        Written<ApiKey.Issued> issued = issuer.issue(caller, id, () -> command(caller, id, body, secret));
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(issued::tell)
                .body(new One<>(
                        issued.isReplayed()
                                ? ApiKeyResponse.of(issued.state())
                                : ApiKeyResponse.of(issued.state()).with(secret),
                        "API key issued successfully"));
    }

    private ApiKeyCommand command(Caller caller, ApiKeyId id, JsonBody body, Secret secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Issue asked = ApiKeyRequests.issue(body, now, caller.expiresAt());
        Holder holder = holder(caller, asked.holder());
        OrganizationId organization = caller.organizationId();
        return holder == null
                ? new IssueApiKey(
                        id, organization, asked.name(), secret.prefix(), secret.hash(), asked.expiresAt(), now)
                : new IssueMemberApiKey(
                        id,
                        organization,
                        holder.teamId(),
                        holder.memberId(),
                        asked.name(),
                        secret.prefix(),
                        secret.hash(),
                        asked.expiresAt(),
                        now);
    }

    /** Who acts for a member can only make more keys of that member: a key of another one would be more than it holds. */
    private @Nullable Holder holder(Caller caller, @Nullable Holder asked) {
        Caller.Membership own = caller.membership();
        if (own != null) {
            if (asked != null && !asked.memberId().equals(own.memberId())) {
                throw ApiProblem.forbidden("A member's key can only issue keys of the same member", null);
            }
            return active(caller, new Holder(own.teamId(), own.memberId()));
        }
        return asked == null ? null : active(caller, asked);
    }

    /** Not of a team that was deleted, either. */
    private Holder active(Caller caller, Holder asked) {
        FoundMember found = queries.ask(
                        caller,
                        new FindMember(
                                caller.organizationId().value(),
                                asked.teamId().value(),
                                asked.memberId().value()))
                .view()
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Member not found"));
        if (!found.member().status().equals("active")) {
            throw ApiProblem.of(ErrorCode.OPERATION_NOT_ALLOWED, "Only an active member can have keys");
        }
        return asked;
    }

    @GetMapping("/v2/connect/api-keys")
    ResponseEntity<Page<ApiKeyResponse>> list(Caller caller, QueryParameters parameters, Position position) {
        String after = parameters.optional("next", cursor -> after(caller.organizationId(), cursor));
        int limit = parameters.limit();
        parameters.done();
        ListApiKeys query = new ListApiKeys(caller.organizationId().value(), memberId(caller), limit, after);
        return queries.ask(caller, query, position)
                .respond("API key list", _ -> ResponseEntity.ok(), page -> page(caller.organizationId(), page));
    }

    /** A member sees its own keys. */
    private static @Nullable String memberId(Caller caller) {
        return caller.membership() == null
                ? null
                : caller.membership().memberId().value();
    }

    private static String after(OrganizationId organization, String cursor) {
        try {
            return new ApiKeyId(Cursor.read(organization, LIST, 1, cursor).getFirst()).value();
        } catch (InvalidValue forged) {
            throw Cursor.notOurs();
        }
    }

    private static Page<ApiKeyResponse> page(OrganizationId organization, ApiKeyPage page) {
        return Page.of(
                page.keys().stream().map(ApiKeyResponse::of).toList(),
                "API keys retrieved successfully",
                page.total(),
                page.hasMore()
                        ? Cursor.write(organization, LIST, page.keys().getLast().id())
                        : null);
    }

    @DeleteMapping("/v2/connect/api-keys/{keyId}")
    ResponseEntity<One<ApiKeyResponse>> revoke(
            Caller caller, @PathVariable ApiKeyId keyId, IfMatch ifMatch, JsonBody body) {
        body.requireNothing();
        ifMatch.requireNoVersion();
        mustBeOwn(caller, keyId);
        Written<ApiKey.Issued> revoked = issuer.revoke(caller, keyId);
        // The list's own view, since when a key was last used is no event.
        return queries.ask(caller, new FindApiKeyById(caller.organizationId().value(), keyId.value()))
                .respond(
                        "API key",
                        _ -> ResponseEntity.ok().headers(revoked::tell),
                        key -> new One<>(ApiKeyResponse.of(key), "API key revoked successfully"));
    }

    private void mustBeOwn(Caller caller, ApiKeyId keyId) {
        String memberId = memberId(caller);
        if (memberId != null) {
            var _ = queries.ask(
                            caller, new FindApiKeyById(caller.organizationId().value(), keyId.value()))
                    .view()
                    .filter(key -> memberId.equals(key.memberId()))
                    .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "API key not found"));
        }
    }
}
