package io.gigstack.connect.api.access;

import io.gigstack.connect.api.access.Need.AnyKey;
import io.gigstack.connect.api.access.Need.Nothing;
import io.gigstack.connect.api.access.Need.OneselfOrPermitted;
import io.gigstack.connect.api.access.Need.OperatorKey;
import io.gigstack.connect.api.access.Need.OrganizationKey;
import io.gigstack.connect.api.access.Need.Permitted;
import io.gigstack.connect.api.idempotency.IdempotentRequest;
import io.gigstack.connect.api.limit.RateLimits;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.command.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request through to an endpoint only with what {@link AccessTable} asks for. It looks at what will handle the
 * request, not at its path, so that no spelling of a path gets around it.
 */
final class AccessInterceptor implements HandlerInterceptor {

    static final String CALLER = Caller.class.getName();

    private final Authentication authentication;
    private final OperatorAuthentication operators;
    private final RateLimits limits;

    AccessInterceptor(Authentication authentication, OperatorAuthentication operators, RateLimits limits) {
        this.authentication = authentication;
        this.operators = operators;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(OpenToAll.class)) {
            Need need = need(request);
            switch (need) {
                case Nothing _ -> {
                    limits.admitToken(request.getRemoteAddr());
                    request.setAttribute(IdempotentRequest.ATTRIBUTE, IdempotentRequest.of(request));
                }
                case OperatorKey _ -> operators.authenticate(request, response);
                case AnyKey _, OrganizationKey _, Permitted _, OneselfOrPermitted _ -> {
                    Caller caller = authentication.authenticate(request, response);
                    request.setAttribute(CALLER, caller);
                    check(need, caller, request);
                }
            }
        }
        return true;
    }

    /** What needs no key takes a token instead, and one that is refused counts for the address like a wrong key. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isRefused(response)
                && handler instanceof HandlerMethod method
                && !method.hasMethodAnnotation(OpenToAll.class)
                && need(request) instanceof Nothing) {
            limits.tokenFailed(request.getRemoteAddr());
        }
    }

    /** Not where it is to be tried again: then nothing was said of the token. */
    private static boolean isRefused(HttpServletResponse response) {
        return response.getStatus() >= 400 && response.getStatus() < 500 && response.getHeader("Retry-After") == null;
    }

    private static Need need(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return AccessTable.of(request.getMethod(), pattern)
                .orElseThrow(() -> new IllegalStateException(
                        "nobody has said who may call %s %s".formatted(request.getMethod(), pattern)));
    }

    private static void check(Need need, Caller caller, HttpServletRequest request) {
        Caller.Membership membership = caller.membership();
        if (membership == null) {
            return;
        }
        mustBeOfTheTeam(membership, request);
        switch (need) {
            case Nothing _, OperatorKey _, AnyKey _ -> {}
            case OrganizationKey _ ->
                throw ApiProblem.forbidden("This needs a key of the whole organization, not a member's", null);
            case Permitted(Permission permission) -> caller.require(permission);
            case OneselfOrPermitted(Permission permission) -> {
                if (!membership.memberId().value().equals(variable("memberId", request))) {
                    caller.require(permission);
                }
            }
        }
    }

    /** Another team of the same organization is to a member what another organization's is. */
    private static void mustBeOfTheTeam(Caller.Membership membership, HttpServletRequest request) {
        Object team = variable("teamId", request);
        if (team != null && !team.equals(membership.teamId().value())) {
            throw ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Team not found");
        }
    }

    /** A part of the path by its name; null where there is none. */
    private static @Nullable Object variable(String name, HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? null : variables.get(name);
    }
}
