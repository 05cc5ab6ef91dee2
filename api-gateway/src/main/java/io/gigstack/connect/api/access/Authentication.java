package io.gigstack.connect.api.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gigstack.connect.api.access.Caller.Membership;
import io.gigstack.connect.api.idempotency.IdempotentRequest;
import io.gigstack.connect.api.limit.RateLimits;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.RequestIdFilter;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.query.apikey.ApiKeyHolder;
import io.gigstack.connect.query.apikey.ApiKeyHolders;
import io.gigstack.connect.query.apikey.ApiKeyUsage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the caller behind an {@code Authorization} header. */
final class Authentication {

    /** No key has it. */
    private static final String NO_HASH = "";

    private final ApiKeyHolders holders;
    private final RateLimits limits;
    private final ApiKeyUsage usage;
    private final Clock clock;

    Authentication(ApiKeyHolders holders, RateLimits limits, ApiKeyUsage usage, Clock clock) {
        this.holders = holders;
        this.limits = limits;
        this.usage = usage;
        this.clock = clock;
    }

    /**
     * The caller, whose limits the answer is told.
     *
     * @throws ApiProblem 401, the same for every key that is no good; 429 when a limit is reached
     */
    Caller authenticate(HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        String hash = Bearer.of(Collections.list(request.getHeaders("Authorization")))
                .map(Secret::hash)
                .orElse(NO_HASH);
        limits.admit(request.getRemoteAddr(), hash);
        Optional<ApiKeyHolder> found = hash.equals(NO_HASH) ? Optional.empty() : holders.find(hash);
        if (found.isEmpty() || !found.get().mayBeUsedAt(now)) {
            limits.failed(request.getRemoteAddr(), hash);
            throw unauthorized();
        }
        limits.use(hash).forEach(response::setHeader);
        ApiKeyHolder key = found.get();
        usage.used(key.keyId(), now);
        return new Caller(
                key.keyId(),
                new OrganizationId(key.organizationId()),
                key.member() == null ? null : membership(key.member()),
                key.expiresAt(),
                RequestIdFilter.idOf(request),
                IdempotentRequest.of(request));
    }

    private static Membership membership(ApiKeyHolder.Member member) {
        Role role = Role.of(member.role());
        Set<Permission> permissions = member.permissions() == null || role == Role.OWNER
                ? role.defaults()
                : member.permissions().stream().map(Permission::of).collect(toUnmodifiableSet());
        return new Membership(new TeamId(member.teamId()), new MemberId(member.memberId()), permissions);
    }

    private static ApiProblem unauthorized() {
        return ApiProblem.of(
                ErrorCode.UNAUTHORIZED,
                "A valid API key is needed: Authorization: Bearer <key>",
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
