package io.gigstack.connect.api.problem;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id: the caller's own where it is fit to be logged, else a new one. */
public final class RequestIdFilter extends OncePerRequestFilter {

    /** The header by which a caller names its request, and which every answer carries. */
    public static final String HEADER = "X-Request-Id";

    /** The attribute under which a request carries its id. */
    public static final String ATTRIBUTE = "io.gigstack.connect.requestId";

    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put("requestId", idOf(request, response));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("requestId");
        }
    }

    /** The request's id, made if it has none yet. */
    static String idOf(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = fitOrNew(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        return id;
    }

    /** The id of a request that has passed this filter. */
    public static String idOf(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    private static String fitOrNew(@Nullable String given) {
        return given != null && FIT.matcher(given).matches()
                ? given
                : "req_" + UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
    }
}
