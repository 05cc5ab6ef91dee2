package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.query.Database;
import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.Log;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A rebuild of the team list that is halted in its middle: its first batch is committed, and the next one waits for
 * someone who is about to write the same row. It goes on when this is closed.
 */
final class Halted implements AutoCloseable {

    private static final String CLAIM = "'connect.rebuild.team_list', 0";
    private static final int TEAMS = 11;
    private static final int EVENTS = 500;

    private final Connection connection;

    private Halted(Connection connection) {
        this.connection = connection;
    }

    /** More events than fit into a batch; the last one creates {@code team_last}. */
    static void happen(Log log) {
        for (int team = 0; team < TEAMS; team++) {
            String id = "team_%02d".formatted(team);
            List<TeamEvent> events = new ArrayList<>(List.of(Teams.created(id, "org_1")));
            while (events.size() < EVENTS) {
                events.add(new TeamRenamed(id, "Name " + events.size(), Instant.EPOCH));
            }
            log.append(events);
        }
        log.append(Teams.created("team_last", "org_1"));
    }

    /** Starts it. Nobody works at it until it is sure to be halted. */
    static Halted start(Database database, TestNode node, Purpose purpose) throws SQLException {
        TestDatabase place = database.place();
        Connection connection = DriverManager.getConnection(place.jdbcUrl(), place.user(), place.password());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended(%s))".formatted(CLAIM));
            node.bean(Rebuilds.class).start("team_list", purpose);
            statement.execute("insert into read_model_team_list_next.team_list"
                    + " select * from read_model.team_list where team_id = 'team_last'");
            statement.execute("select pg_advisory_unlock(hashtextextended(%s))".formatted(CLAIM));
        }
        Eventually.equal(
                "the first batch is committed",
                (long) Rebuilding.BATCH,
                () -> Site.progress(node, "team_list").eventsDone());
        awaitWaiting(database, 1);
        return new Halted(connection);
    }

    /** Until so many of those who rebuild wait for each other, or for this. */
    static void awaitWaiting(Database database, long many) {
        Eventually.equal(
                "they wait",
                many,
                () -> database.jdbc().sql("""
                        select count(*)
                        from   pg_stat_activity
                        where  application_name = 'connect-rebuild'
                        and    datname = current_database()
                        and    wait_event_type = 'Lock'
                        """).query(Long.class).single());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
