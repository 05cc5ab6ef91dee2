package io.gigstack.connect.api.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.api.apikey.ApiKeyIssuer.Holder;
import io.gigstack.connect.api.json.Fields;
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
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.KeyName;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.apikey.ApiKeyPage;
import io.gigstack.connect.query.apikey.ApiKeyView;
import io.gigstack.connect.query.apikey.FindApiKeyById;
import io.gigstack.connect.query.apikey.ListApiKeys;
import io.gigstack.connect.query.memberlist.FindMember;
import io.gigstack.connect.query.memberlist.FoundMember;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
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

    /** Beyond it a year has more than four digits, and soon the database knows no instants any more. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final ApiKeyIssuer issuer;
    private final Queries queries;
    private final Clock clock;

    ApiKeyEndpoint(ApiKeyIssuer issuer, Queries queries, Clock clock) {
        this.issuer = issuer;
        this.queries = queries;
        this.clock = clock;
    }

    /** A key as the API shows it; {@code key} only when it was just issued. */
    record ApiKeyResponse(
            String id,
            String name,
            String prefix,
            @Nullable String teamId,
            @Nullable String memberId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String key,

            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        static ApiKeyResponse of(ApiKey.Issued key, Secret secret) {
            return new ApiKeyResponse(
                    key.id(),
                    key.name(),
                    key.prefix(),
                    key.teamId(),
                    key.memberId(),
                    secret.value(),
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
    }

    @PostMapping("/v2/connect/api-keys")
    ResponseEntity<One<ApiKeyResponse>> issue(Caller caller, IfMatch ifMatch, JsonBody body) {
        Fields fields = body.fields();
        Supplier<KeyName> name = fields.required("name", KeyName::new);
        Instant expiresAt = fields.optional("expiresAt", this::futureInstant);
        TeamId teamId = fields.optional("teamId", TeamId::new);
        MemberId memberId = fields.optional("memberId", MemberId::new);
        if (fields.has("teamId") != fields.has("memberId")) {
            fields.problem(
                    fields.has("teamId") ? "memberId" : "teamId",
                    ErrorCode.MISSING_REQUIRED_FIELD,
                    "is required: a key is bound to one member of one team, or to none");
        }
        fields.done();
        ifMatch.requireNone();
        Secret secret = Secret.random();
        ApiKeyId id = new ApiKeyId(Ids.next(ApiKeyId.PREFIX));
        Holder holder = holder(caller, teamId, memberId);
        Written<ApiKey.Issued> issued = holder == null
                ? issuer.issue(caller, id, name.get(), secret, expiresAt)
                : issuer.issueToMember(caller, holder, id, name.get(), secret, expiresAt);
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(issued::tell)
                .body(new One<>(ApiKeyResponse.of(issued.state(), secret), "API key issued successfully"));
    }

    /** Who acts for a member can only make more keys of that member: a key of another one would be more than it holds. */
    private @Nullable Holder holder(Caller caller, @Nullable TeamId teamId, @Nullable MemberId memberId) {
        Caller.Membership own = caller.membership();
        if (own != null) {
            if (memberId != null && !memberId.equals(own.memberId())) {
                throw ApiProblem.forbidden("A member's key can only issue keys of the same member", null);
            }
            return new Holder(own.teamId(), own.memberId());
        }
        if (teamId == null || memberId == null) {
            return null;
        }
        FoundMember found = queries.ask(
                        caller, new FindMember(caller.organizationId().value(), teamId.value(), memberId.value()))
                .view()
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Member not found"));
        if (!found.member().status().equals("active")) {
            throw ApiProblem.of(ErrorCode.OPERATION_NOT_ALLOWED, "Only an active member can have keys");
        }
        return new Holder(teamId, memberId);
    }

    private Instant futureInstant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (instant.isAfter(clock.instant()) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            // answered like an instant that has passed
        }
        throw new InvalidValue(
                "must be an ISO 8601 instant in the future, such as 2030-01-15T10:30:00.000Z, and before the year 10000");
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
