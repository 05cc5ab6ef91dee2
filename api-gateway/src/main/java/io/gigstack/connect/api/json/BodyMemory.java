package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The memory that the bodies of all requests together may take. A request takes its share while its body is read, and
 * gives it back when it has been answered.
 */
final class BodyMemory {

    /** A quarter of the heap. */
    static final int ALL = 64 * 1024 * 1024;

    /** Kept for small bodies, so that a few callers who send large ones and stop halfway don't keep out the others. */
    static final int FOR_SMALL_ONES = ALL / 4;

    /** A body that is no larger than this is a small one. */
    static final int SMALL = 64 * 1024;

    private static final String RETRY_AFTER = "2";

    private final Semaphore free = new Semaphore(ALL);

    Share share() {
        return new Share();
    }

    int free() {
        return free.availablePermits();
    }

    /** What one request has taken. */
    final class Share implements AutoCloseable {

        private int taken;

        /** @throws ApiProblem 503 when there is no more */
        void take(int bytes) {
            int kept = taken + bytes > SMALL ? FOR_SMALL_ONES : 0;
            if (free.availablePermits() - bytes < kept || !free.tryAcquire(bytes)) {
                throw ApiProblem.of(
                        ErrorCode.SERVICE_UNAVAILABLE,
                        "The service is too busy; try again",
                        Map.of("Retry-After", RETRY_AFTER));
            }
            taken += bytes;
        }

        @Override
        public void close() {
            free.release(taken);
            taken = 0;
        }
    }
}
