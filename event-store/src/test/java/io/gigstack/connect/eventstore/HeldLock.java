package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The appenders' lock, or another one, in the hands of another node, until this is closed. */
final class HeldLock implements AutoCloseable {

    private final Connection connection;

    HeldLock(TestDatabase database) {
        this(database, "hashtext('connect.event_store.append')");
    }

    HeldLock(TestDatabase database, String key) {
        try {
            connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(%s)".formatted(key));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As the other node would do it between its lock and its commit. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
