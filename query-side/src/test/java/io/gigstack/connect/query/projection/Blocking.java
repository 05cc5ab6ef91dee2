package io.gigstack.connect.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.query.Eventually;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Someone who holds a row, so that whoever writes it waits until this is closed. */
final class Blocking implements AutoCloseable {

    private final Tallying tallying;
    private final Connection connection;

    private Blocking(Tallying tallying, Connection connection) {
        this.tallying = tallying;
        this.connection = connection;
    }

    static Blocking row(Tallying tallying, String key) throws SQLException {
        Connection connection = tallying.node
                .context()
                .getBean("readModelDataSource", HikariDataSource.class)
                .getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement hold =
                connection.prepareStatement("select key from %s where key = ? for update".formatted(tallying.name))) {
            hold.setString(1, tallying.id(key));
            if (!hold.executeQuery().next()) {
                throw new IllegalStateException("there is no such row");
            }
        }
        return new Blocking(tallying, connection);
    }

    /** Until somebody waits for this row. */
    void awaitWhoWrites() {
        awaitWaiting("%insert into " + tallying.name + "%");
    }

    /** Until somebody waits for who holds the tokens. */
    void awaitWhoNeedsToken() {
        awaitWaiting("%token%");
    }

    private void awaitWaiting(String query) {
        Eventually.holds(
                "someone waits",
                () -> tallying.node
                        .readModels()
                        .sql("""
                        select exists (select from pg_stat_activity
                                       where  datname = current_database()
                                       and    wait_event_type = 'Lock'
                                       and    query ilike :query)
                        """)
                        .param("query", query)
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
