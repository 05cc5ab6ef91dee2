package io.gigstack.connect.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases of a server. */
final class Databases {

    private Databases() {}

    static void createIfMissing(String url, String user, String password, String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            if (!exists(connection, name)) {
                try (var statement = connection.createStatement()) {
                    // A name cannot be a parameter; the check above leaves nothing to quote.
                    statement.execute("create database \"" + name + "\"");
                }
            }
        } catch (SQLException e) {
            throw new PostgresFailure("The database " + name + " cannot be created: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, name);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
