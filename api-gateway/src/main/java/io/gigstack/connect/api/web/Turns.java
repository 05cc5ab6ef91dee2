package io.gigstack.connect.api.web;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One after the other for each aggregate: of two commands that load it at once, the second to commit would be refused and
 * have to try again. Other nodes have turns of their own.
 */
final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
    }

    /** @throws ApiProblem 503 if the turn did not come in time */
    <T> T take(String aggregate, Supplier<T> work) {
        Turn turn = enter(aggregate);
        try {
            if (!turn.lock.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ApiProblem.of(
                        ErrorCode.SERVICE_UNAVAILABLE,
                        "Too many are changing the same resource; try again",
                        Map.of("Retry-After", "2"));
            }
            try {
                return work.get();
            } finally {
                turn.lock.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a turn", interrupted);
        } finally {
            leave(aggregate);
        }
    }

    private Turn enter(String aggregate) {
        return turns.compute(aggregate, (_, present) -> {
            Turn turn = present == null ? new Turn() : present;
            turn.users++;
            return turn;
        });
    }

    private void leave(String aggregate) {
        var _ = turns.computeIfPresent(aggregate, (_, turn) -> {
            turn.users--;
            return turn.users == 0 ? null : turn;
        });
    }
}
