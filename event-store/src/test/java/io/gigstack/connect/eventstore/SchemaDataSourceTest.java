package io.gigstack.connect.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SchemaDataSourceTest {

    private static final String SECRET = "planted-secret";

    private final TestDatabase database = TestPostgres.newDatabase();
    private final SchemaDataSource schema = new SchemaDataSource(
            "test",
            "event_store",
            "classpath:db/event-store",
            database.jdbcUrl(),
            database.user(),
            database.password());

    @Test
    void no_exception_of_a_pooled_connection_tells_what_is_in_a_row() throws SQLException {
        try (HikariDataSource pool = schema.migratedPool(1);
                Connection connection = pool.getConnection()) {
            noExceptionTellsTheSecret(connection);
        }
    }

    @Test
    void nor_does_one_of_another_connection() throws SQLException {
        try (HikariDataSource _ = schema.migratedPool(1);
                Connection connection = schema.unpooled("test").getConnection()) {
            noExceptionTellsTheSecret(connection);
        }
    }

    private static void noExceptionTellsTheSecret(Connection connection) throws SQLException {
        connection.createStatement().execute("create temporary table kept (secret text not null, other text not null)");
        try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?, ?)")) {
            insert.setString(1, SECRET);
            insert.setString(2, null);
            assertThat(told(catchThrowableOfType(SQLException.class, insert::executeUpdate)))
                    .contains("kept")
                    .doesNotContain(SECRET);
            insert.addBatch();
            insert.addBatch();
            assertThat(told(catchThrowableOfType(SQLException.class, insert::executeBatch)))
                    .contains("kept")
                    .doesNotContain(SECRET);
        }
    }

    private static String told(Throwable failure) {
        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        return told.toString();
    }
}
