package io.gigstack.connect.benchmarks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the service does before every endpoint: who has this key, and may they do this? Without HTTP around it. */
record Authorization(HandlerInterceptor access, Member member) implements Subject {

    /** The endpoint is known by its pattern; what it would do is of no interest. */
    private static final HandlerMethod ENDPOINT = endpoint();

    private static final HttpServletRequest NO_REQUEST = nothing(HttpServletRequest.class);
    private static final HttpServletResponse NO_RESPONSE = nothing(HttpServletResponse.class);

    static Authorization of(ApplicationContext service, Member member) {
        Interceptors interceptors = new Interceptors();
        service.getBeansOfType(WebMvcConfigurer.class)
                .values()
                .forEach(configurer -> configurer.addInterceptors(interceptors));
        HandlerInterceptor access = interceptors
                .all()
                .filter(one -> one.getClass().getSimpleName().equals("AccessInterceptor"))
                .findFirst()
                .orElseThrow();
        return new Authorization(access, member);
    }

    private static HandlerMethod endpoint() {
        try {
            return new HandlerMethod(new Object(), "toString");
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    @Override
    public String name() {
        return "authorization";
    }

    @Override
    public Worker worker() {
        return () -> {
            if (!access.preHandle(new Request(member), new Response(), ENDPOINT)) {
                throw new IllegalStateException("it was not let through");
            }
        };
    }

    @Override
    public void close() {}

    private static final class Interceptors extends InterceptorRegistry {

        Stream<HandlerInterceptor> all() {
            return getInterceptors().stream().map(HandlerInterceptor.class::cast);
        }
    }

    /** A read of the member's own team. */
    private static final class Request extends HttpServletRequestWrapper {

        private final Member member;
        private final Map<String, @Nullable Object> attributes = new HashMap<>();

        Request(Member member) {
            super(NO_REQUEST);
            this.member = member;
            attributes.put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/v2/connect/teams/{teamId}");
            attributes.put(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("teamId", member.teamId()));
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(
                    name.equals("Authorization") ? List.of("Bearer " + member.key()) : List.of());
        }

        @Override
        public String getRemoteAddr() {
            return "127.0.0.1";
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            attributes.put(name, value);
        }
    }

    private static final class Response extends HttpServletResponseWrapper {

        Response() {
            super(NO_RESPONSE);
        }

        @Override
        public void setHeader(String name, String value) {
            // Nobody reads it.
        }
    }
}
