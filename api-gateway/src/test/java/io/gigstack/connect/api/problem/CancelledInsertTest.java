package io.gigstack.connect.api.problem;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;

import io.gigstack.connect.http.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class CancelledInsertTest {

    @Test
    void a_write_whose_insert_is_cancelled_is_answered_503() throws SQLException {
        DataSource connections = context().getBean("eventStoreDataSource", DataSource.class);
        try (Connection other = connections.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table event_store.event in share mode");
            CompletableFuture<Reply> created =
                    CompletableFuture.supplyAsync(() -> organizationA().post(TEAMS, "{\"name\":\"Alpha\"}"));
            while (!cancelsWaitingAppender()) {
                Thread.onSpinWait();
            }
            other.rollback();
            created.join().refused(503, "service_unavailable");
        }
    }

    private static boolean cancelsWaitingAppender() {
        return database().sql("""
                select count(pg_cancel_backend(pid))
                from   pg_stat_activity
                where  application_name = 'connect-appender'
                and    wait_event = 'relation'
                and    datname = current_database()
                """).query(Long.class).single() > 0;
    }
}
