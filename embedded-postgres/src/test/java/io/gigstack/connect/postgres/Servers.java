package io.gigstack.connect.postgres;

import io.gigstack.connect.postgres.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What these tests do with servers again and again. */
final class Servers {

    private Servers() {}

    static EmbeddedPostgres start(Path directory) {
        return EmbeddedPostgres.start(directory, TestPostgres.sharedBinaries(), PostgresSettings.durable());
    }

    static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        var url = postgres.jdbcUrl(EmbeddedPostgres.DATABASE);
        try (var connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        return ask(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.user(), postgres.password(), sql);
    }

    static String ask(String url, String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void await(Callable<Boolean> condition) throws Exception {
        var deadline = Deadline.in(Duration.ofSeconds(30));
        while (!condition.call()) {
            if (deadline.isOver()) {
                throw new AssertionError("It did not come true within 30 seconds.");
            }
            deadline.pause();
        }
    }
}
