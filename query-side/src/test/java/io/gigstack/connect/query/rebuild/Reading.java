package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.query.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Someone who reads a table, and stays at it until this is closed. */
final class Reading implements AutoCloseable {

    private final Connection connection;
    private final String table;

    private Reading(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    static Reading of(Database database, String table) throws SQLException {
        TestDatabase place = database.place();
        Connection connection = DriverManager.getConnection(place.jdbcUrl(), place.user(), place.password());
        connection.setAutoCommit(false);
        Reading reading = new Reading(connection, table);
        reading.rows();
        return reading;
    }

    long rows() throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from read_model." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
