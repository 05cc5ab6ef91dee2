package io.gigstack.connect.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a batch in one transaction: lock, look, decide, write, commit. The lock is kept until the commit is visible, so
 * positions become visible in their order, and a reader that has seen one has seen all below it. It has a connection of
 * its own, which readers can't use up.
 */
final class LogWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LogWriter.class);

    private final DataSource connections;
    private final LogHead head;
    private @Nullable Connection connection;

    /** @param connections gives connections that are not pooled */
    LogWriter(DataSource connections, LogHead head) {
        this.connections = connections;
        this.head = head;
    }

    /**
     * What became of each of the batch, in its order.
     *
     * @param again whether some of it may have been written before
     * @throws SQLException nothing of the batch is stored; unless the connection broke during the commit
     */
    List<Outcome> write(List<Append> batch, boolean again) throws SQLException {
        Connection open = connection();
        try {
            Admission admission = new Admission(LookSql.lockAndLook(open, batch, again));
            List<Outcome> outcomes = batch.stream().map(admission::judge).toList();
            if (admission.isEmpty()) {
                open.rollback();
            } else {
                AppendSql.write(open, admission);
                head.reached(admission.head());
            }
            return outcomes;
        } catch (SQLException | RuntimeException failure) {
            rollBack(open);
            throw failure;
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connections.getConnection();
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    private void rollBack(Connection open) {
        try {
            open.rollback();
        } catch (SQLException broken) {
            log.debug("The appender's connection is broken", broken);
            close();
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException broken) {
                log.debug("The appender's connection was broken before it was closed", broken);
            }
            connection = null;
        }
    }
}
