package io.gigstack.connect.api.problem;

import io.gigstack.connect.eventstore.EventStoreBusyException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells whether a database that can't be reached is why something failed. */
final class Outage {

    /** Seconds after which a caller may try again. */
    private static final String RETRY_AFTER = "2";

    private static final List<String> OUTAGES = List.of("08", "53", "57P", "55P03", "25P03");

    private Outage() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof EventStoreBusyException
                    || (cause instanceof SQLException sql && isOutage(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classes of SQLSTATE, PostgreSQL manual, appendix A: connection, insufficient resources, operator intervention; a
     * lock that was not given in time, and a session that was ended since it stood still.
     */
    private static boolean isOutage(@Nullable String state) {
        return state != null && OUTAGES.stream().anyMatch(state::startsWith);
    }

    static ApiProblem problem() {
        return ApiProblem.of(
                ErrorCode.SERVICE_UNAVAILABLE,
                "The service is too busy or can't reach its database; try again",
                Map.of("Retry-After", RETRY_AFTER));
    }
}
