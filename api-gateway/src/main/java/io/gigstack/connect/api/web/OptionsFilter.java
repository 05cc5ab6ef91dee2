package io.gigstack.connect.api.web;

import io.gigstack.connect.api.problem.AllowedMethods;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Tells anyone which methods a path knows. A browser that asks whether a page of elsewhere may use the API is told the
 * same and no more, which it takes for a no: a key has no business in a page.
 */
final class OptionsFilter extends OncePerRequestFilter {

    private final Supplier<RequestMappingHandlerMapping> endpoints;

    OptionsFilter(Supplier<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        SortedSet<String> methods = methods(request);
        if (methods.isEmpty()) {
            chain.doFilter(new FromNowhere(request), response);
            return;
        }
        response.setHeader("Allow", AllowedMethods.list(methods));
        if (methods.contains("PATCH")) {
            response.setHeader("Accept-Patch", "application/merge-patch+json, application/json");
        }
        response.setContentLength(0);
    }

    private SortedSet<String> methods(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        SortedSet<String> methods = new TreeSet<>();
        endpoints.get().getHandlerMethods().keySet().forEach(mapping -> {
            var paths = mapping.getPathPatternsCondition();
            if (paths != null && paths.getMatchingCondition(request) != null) {
                mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
            }
        });
        return methods;
    }

    /** Hides where a request comes from, so that it is handled like any other for its path. */
    private static final class FromNowhere extends HttpServletRequestWrapper {

        FromNowhere(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Origin") ? null : super.getHeader(name);
        }
    }
}
