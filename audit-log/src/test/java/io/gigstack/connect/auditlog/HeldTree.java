package io.gigstack.connect.auditlog;

import java.sql.Connection;
import java.sql.SQLException;

/** Another node that is building the tree, for as long as a test wants. */
record HeldTree(Connection connection) implements AutoCloseable {

    static HeldTree of(Site site) {
        try {
            Connection connection = site.dataSource().getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select from log_tree for update");
            }
            return new HeldTree(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
