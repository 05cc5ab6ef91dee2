package io.gigstack.connect.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an update asks of one field, as in a JSON Merge Patch (RFC 7396): a field left out is kept, {@code null} clears
 * it, anything else is its new value.
 */
public sealed interface Change<T> {

    record Keep<T>() implements Change<T> {}

    record Clear<T>() implements Change<T> {}

    record Put<T>(T value) implements Change<T> {}

    static <T> Change<T> keep() {
        return new Keep<>();
    }

    /** The field afterwards, given what it holds now and what a cleared one holds. */
    default <S> S applyTo(S now, S cleared, Function<T, S> written) {
        return switch (this) {
            case Keep<T> _ -> now;
            case Clear<T> _ -> cleared;
            case Put<T>(T value) -> written.apply(value);
        };
    }

    /** As {@link #applyTo}, for a field that may hold nothing and holds nothing once cleared. */
    default <S> @Nullable S applyToOptional(@Nullable S now, Function<T, S> written) {
        return switch (this) {
            case Keep<T> _ -> now;
            case Clear<T> _ -> null;
            case Put<T>(T value) -> written.apply(value);
        };
    }
}
