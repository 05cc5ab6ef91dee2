package io.gigstack.connect.api.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells whether a database that can't be reached is why something failed. */
final class Outage {

    /** Seconds after which a caller may try again. */
    private static final String RETRY_AFTER = "2";

    private Outage() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && isOutage(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE, PostgreSQL manual, appendix A: connection, insufficient resources, operator intervention. */
    private static boolean isOutage(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }

    static ApiProblem problem() {
        return ApiProblem.of(
                ErrorCode.SERVICE_UNAVAILABLE,
                "The service can't reach its database; try again",
                Map.of("Retry-After", RETRY_AFTER));
    }
}
