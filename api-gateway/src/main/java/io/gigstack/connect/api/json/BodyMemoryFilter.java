package io.gigstack.connect.api.json;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands every request its share of the memory for bodies, and takes it back in the end. */
final class BodyMemoryFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = BodyMemory.Share.class.getName();

    private final BodyMemory memory;

    BodyMemoryFilter(BodyMemory memory) {
        this.memory = memory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (BodyMemory.Share share = memory.share()) {
            request.setAttribute(ATTRIBUTE, share);
            chain.doFilter(request, response);
        }
    }

    static BodyMemory.Share shareOf(HttpServletRequest request) {
        return (BodyMemory.Share) request.getAttribute(ATTRIBUTE);
    }
}
