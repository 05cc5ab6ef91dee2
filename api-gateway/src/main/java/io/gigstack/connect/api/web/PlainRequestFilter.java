package io.gigstack.connect.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has requests taken as they are written. TRACE is a method like any other that no path knows, and is never echoed. A
 * semicolon in a path is a sign like any other that is in no id: what is behind it is not overlooked.
 */
final class PlainRequestFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isPlain =
                !request.getMethod().equals("TRACE") && request.getRequestURI().indexOf(';') < 0;
        chain.doFilter(isPlain ? request : new Plain(request), response);
    }

    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        /** In small letters it is no method that the servlet API would answer by itself. */
        @Override
        public String getMethod() {
            String method = super.getMethod();
            return method.equals("TRACE") ? "trace" : method;
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().replace(";", "%3B");
        }
    }
}
