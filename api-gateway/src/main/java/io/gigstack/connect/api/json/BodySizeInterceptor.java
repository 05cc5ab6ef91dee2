package io.gigstack.connect.api.json;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a body that is announced to be too large, also where nobody reads it. The body of a GET means nothing. */
final class BodySizeInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getContentLengthLong() > JsonBody.MOST_BYTES
                && !request.getMethod().matches("GET|HEAD")) {
            throw BodyBytes.tooLarge();
        }
        return true;
    }
}
