package io.gigstack.connect.api.web;

import io.gigstack.connect.api.idempotency.Outcome;
import io.gigstack.connect.eventstore.Appended;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a write led to.
 *
 * @param position of its last event or a later one, which any caller's reads can wait for; empty if it changed nothing
 * @param before what it led to when it was first asked, if it was: nothing was done now, and no secret is shown again
 */
public record Written<T>(
        T state, OptionalLong position, @Nullable Outcome before) {

    static <T> Written<T> first(Appended<T> appended) {
        return new Written<>(appended.result(), appended.position(), null);
    }

    static <T> Written<T> again(T state, long position, Outcome before) {
        return new Written<>(state, OptionalLong.of(position), before);
    }

    public boolean isReplayed() {
        return before != null;
    }

    /** The id of what was made: this one, or the one that it was given the first time. */
    public String made(String now) {
        return before == null ? now : Objects.requireNonNull(before.made(), "it made nothing");
    }

    /** Tells of it in the answer. */
    public void tell(HttpHeaders headers) {
        if (isReplayed()) {
            headers.set("Idempotent-Replayed", "true");
        }
        position.ifPresent(value -> headers.set(Position.HEADER, Long.toString(value)));
    }
}
