package io.gigstack.connect.privacy;

import org.jspecify.annotations.Nullable;

/** A sealed value or key is not what it should be: changed, swapped, or sealed with a key that is not there. */
public final class NotOpenedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotOpenedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
