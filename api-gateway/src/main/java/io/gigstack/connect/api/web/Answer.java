package io.gigstack.connect.api.web;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * What a query answered.
 *
 * @param stale true if it may lack the caller's own last writes, or what the caller named
 */
public record Answer<V>(Optional<V> view, boolean stale) {

    private static final String STALE = "Connect-Stale";

    /** What the view tells of a part of it. */
    public <W> Answer<W> flatMap(Function<V, Optional<W>> part) {
        return new Answer<>(view.flatMap(part), stale);
    }

    /**
     * The response made of the view.
     *
     * @throws ApiProblem 404 if there is none
     */
    public <E extends Envelope> ResponseEntity<E> respond(
            String what, Function<V, ResponseEntity.BodyBuilder> head, Function<V, E> body) {
        V found = view.orElseThrow(() -> ApiProblem.of(
                ErrorCode.RESOURCE_NOT_FOUND, what + " not found", stale ? Map.of(STALE, "true") : Map.of()));
        ResponseEntity.BodyBuilder response = head.apply(found);
        if (stale) {
            response.header(STALE, "true");
        }
        return response.body(body.apply(found));
    }
}
