package io.gigstack.connect.api.proof;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.auditlog.NotBuiltYetException;
import java.util.Map;
import java.util.function.Supplier;

/** What can't be proven yet. */
final class NotYet {

    private NotYet() {}

    /** @throws ApiProblem 503 if the tree is not built so far yet */
    static <T> T tryLater(Supplier<T> proof) {
        try {
            return proof.get();
        } catch (NotBuiltYetException notYet) {
            throw ApiProblem.of(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "The tree over the log does not reach that far yet; try again",
                    Map.of("Retry-After", "1"));
        }
    }
}
