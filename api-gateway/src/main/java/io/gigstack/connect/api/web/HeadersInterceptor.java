package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses malformed headers also where they have no meaning, so that no one relies on them in vain. */
final class HeadersInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(OpenToAll.class)) {
            IfMatch.parse(Collections.list(request.getHeaders(IfMatch.HEADER)));
            Position.parse(Collections.list(request.getHeaders(Position.HEADER)));
        }
        return true;
    }
}
