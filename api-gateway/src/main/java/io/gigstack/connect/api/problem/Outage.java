package io.gigstack.connect.api.problem;

import io.gigstack.connect.eventstore.EventStoreBusyException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why the service can't do for the moment what it is asked for, though nothing is wrong with the request. */
enum Outage {
    BUSY("The service is too busy; try again"),
    AWAY("The service can't reach its database; try again");

    /** Seconds after which a caller may try again. */
    private static final String RETRY_AFTER = "2";

    /**
     * What SQLSTATE begins with, PostgreSQL manual, appendix A: connection, insufficient resources, operator
     * intervention; a lock that was not given in time, a session that was ended since it stood still, a statement that
     * was cancelled, a server that may only be read since another took over.
     */
    private static final List<String> STATES = List.of("08", "53", "57P", "57014", "55P03", "25P03", "25006");

    private final String detail;

    Outage(String detail) {
        this.detail = detail;
    }

    /** Empty if something else is why it failed. */
    static Optional<Outage> of(Throwable failure) {
        Outage found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EventStoreBusyException || isUsedUp(cause)) {
                return Optional.of(BUSY);
            }
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && isAway(sql))) {
                found = AWAY;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The pool has connections, and others are using all of them. When none can be made, it has none. */
    private static boolean isUsedUp(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                && cause.getCause() == null
                && !String.valueOf(cause.getMessage()).contains("(total=0,");
    }

    /** Only the pool has no state to tell, when a connection broke that it had given away. */
    private static boolean isAway(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }

    ApiProblem problem() {
        return ApiProblem.of(ErrorCode.SERVICE_UNAVAILABLE, detail, Map.of("Retry-After", RETRY_AFTER));
    }
}
