package io.gigstack.connect.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters where an endpoint takes none, so that a misplaced one never passes silently. */
final class NoQueryInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method && !takesQuery(method)) {
            QueryParameters.parse(request.getQueryString()).done();
        }
        return true;
    }

    private static boolean takesQuery(HandlerMethod method) {
        return !method.getBeanType().getPackageName().startsWith("io.gigstack.connect")
                || Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == QueryParameters.class);
    }
}
