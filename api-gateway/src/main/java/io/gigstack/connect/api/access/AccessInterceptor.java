package io.gigstack.connect.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to an endpoint only with a caller. It looks at what will handle the request, not at its path,
 * so that no spelling of a path gets around it.
 */
final class AccessInterceptor implements HandlerInterceptor {

    static final String CALLER = Caller.class.getName();

    private final Authentication authentication;

    AccessInterceptor(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(OpenToAll.class)) {
            request.setAttribute(CALLER, authentication.authenticate(request, response));
        }
        return true;
    }
}
