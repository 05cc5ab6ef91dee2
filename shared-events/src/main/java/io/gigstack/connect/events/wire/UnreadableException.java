package io.gigstack.connect.events.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Something that is stored as JSON can't be read. What is wrong with it is told by its place alone: Jackson would quote what
 * is written there, and the log would keep it.
 */
public final class UnreadableException extends SerializationException {

    private UnreadableException(String message, Throwable failure) {
        super(message);
        setStackTrace(failure.getStackTrace());
    }

    /** @param failure Jackson's own, or one that it caused */
    public static UnreadableException of(String what, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return new UnreadableException(
                        "%s can't be read: %s%s"
                                .formatted(what, json.getClass().getSimpleName(), place(json.getLocation())),
                        failure);
            }
        }
        return new UnreadableException("%s can't be read: %s".formatted(what, failure.getClass()), failure);
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
