package io.gigstack.connect.query.projection;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries a write inside a transaction that has to go on if the database refuses what is written. */
public final class Savepoint {

    private final JdbcClient jdbc;

    public Savepoint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * True if the write succeeded. False if the data itself is refused, and nothing of it was written; any other
     * failure is thrown, since it is not the data's fault.
     */
    boolean succeeds(Runnable write) {
        jdbc.sql("savepoint before_write").update();
        try {
            write.run();
            jdbc.sql("release savepoint before_write").update();
            return true;
        } catch (DataAccessException failed) {
            if (!refusesData(failed)) {
                throw failed;
            }
            jdbc.sql("rollback to savepoint before_write").update();
            return false;
        }
    }

    /** Classes of SQLSTATE, PostgreSQL manual, appendix A: data exception, constraint violation, limit exceeded. */
    private static boolean refusesData(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().matches("(22|23|54).*");
    }
}
