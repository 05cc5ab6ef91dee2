package io.gigstack.connect.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what the API answers out of every cache but the caller's own, and out of that one too unless the answer has a
 * version by which it can be asked for again.
 */
final class CachingFilter extends OncePerRequestFilter {

    private static final String HEADER = "Cache-Control";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // The path as it is understood, however it was spelt.
        return !request.getServletPath().startsWith("/v2");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, "no-store");
        chain.doFilter(request, new Versioned(response));
    }

    private static final class Versioned extends HttpServletResponseWrapper {

        Versioned(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            noticeVersion(name);
            super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            noticeVersion(name);
            super.addHeader(name, value);
        }

        private void noticeVersion(String name) {
            if (name.equalsIgnoreCase("ETag")) {
                super.setHeader(HEADER, "private, no-cache");
            }
        }
    }
}
