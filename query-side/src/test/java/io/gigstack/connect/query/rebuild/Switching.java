package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.query.Database;
import io.gigstack.connect.query.Eventually;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** A switch by hand: it holds the team list, changes what it holds, and commits when it is closed. */
final class Switching implements AutoCloseable {

    private final Connection connection;

    private Switching(Connection connection) {
        this.connection = connection;
    }

    static Switching of(Database database) throws SQLException {
        TestDatabase place = database.place();
        Connection connection = DriverManager.getConnection(place.jdbcUrl(), place.user(), place.password());
        connection.setAutoCommit(false);
        Switching switching = new Switching(connection);
        switching.execute("lock table read_model.team_list in access exclusive mode");
        return switching;
    }

    void awaitWhoWaits(Database database) {
        Eventually.holds(
                "someone waits",
                () -> Objects.requireNonNull(
                        database.jdbc().sql("""
                        select exists (select from pg_locks
                                       where  not granted
                                       and    relation = 'read_model.team_list'::regclass)
                        """).query(Boolean.class).single()));
    }

    void addTeam() throws SQLException {
        execute("create temporary table one as select * from read_model.team_list");
        execute("update one set team_id = 'team_2'");
        execute("insert into read_model.team_list select * from one");
    }

    private void execute(String sql) throws SQLException {
        connection.createStatement().execute(sql);
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.close();
    }
}
