package io.gigstack.connect.api.web;

import io.gigstack.connect.eventstore.Appended;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;

/**
 * What a write led to.
 *
 * @param position of its last event, which any caller's reads can wait for; empty if it changed nothing
 */
public record Written<T>(T state, OptionalLong position) {

    static <T> Written<T> of(Appended<?> appended, Class<T> state) {
        return new Written<>(state.cast(appended.result()), appended.position());
    }

    /** Tells the position in the answer. */
    public void tell(HttpHeaders headers) {
        position.ifPresent(value -> headers.set(Position.HEADER, Long.toString(value)));
    }
}
