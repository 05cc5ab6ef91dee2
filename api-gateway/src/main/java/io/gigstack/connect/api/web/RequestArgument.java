package io.gigstack.connect.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands an endpoint what it asks for by its type, read from the request.
 *
 * @param <T> what the endpoint asks for
 */
final class RequestArgument<T> implements HandlerMethodArgumentResolver {

    private final Class<T> type;
    private final Function<HttpServletRequest, T> reading;

    private RequestArgument(Class<T> type, Function<HttpServletRequest, T> reading) {
        this.type = type;
        this.reading = reading;
    }

    /** @param parse reads all lines of the header, which are none when it isn't there */
    static <T> RequestArgument<T> ofHeader(Class<T> type, String header, Function<List<String>, T> parse) {
        return new RequestArgument<>(type, request -> parse.apply(Collections.list(request.getHeaders(header))));
    }

    /** @param parse reads the query as it was sent, or null when there is none */
    static <T> RequestArgument<T> ofQuery(Class<T> type, Function<@Nullable String, T> parse) {
        return new RequestArgument<>(type, request -> parse.apply(request.getQueryString()));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public T resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return reading.apply((HttpServletRequest) request.getNativeRequest());
    }
}
