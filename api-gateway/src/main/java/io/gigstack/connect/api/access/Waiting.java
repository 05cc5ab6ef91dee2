package io.gigstack.connect.api.access;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes the result of a future whose work is done on the calling thread. */
public final class Waiting {

    private Waiting() {}

    /** The result; a failure is thrown as itself, not wrapped. */
    public static <T> T on(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
