package io.gigstack.connect.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    private static HikariDataSource pool(String url, TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(250);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    @Test
    void a_pool_whose_connections_are_all_at_work_is_busy() throws SQLException {
        TestDatabase database = TestPostgres.newDatabase();
        try (HikariDataSource pool = pool(database.jdbcUrl(), database);
                Connection _ = pool.getConnection()) {
            assertThat(Outage.of(catchThrowable(pool::getConnection))).hasValue(Outage.BUSY);
        }
    }

    @Test
    void a_pool_that_can_make_no_connection_has_lost_its_database() {
        TestDatabase database = TestPostgres.newDatabase();
        try (HikariDataSource pool = pool("jdbc:postgresql://127.0.0.1:1/none", database)) {
            for (int i = 0; i < 2; i++) {
                assertThat(Outage.of(catchThrowable(pool::getConnection))).hasValue(Outage.AWAY);
            }
        }
    }

    @Test
    void so_has_a_connection_that_the_pool_has_taken_away() throws SQLException {
        TestDatabase database = TestPostgres.newDatabase();
        try (HikariDataSource pool = pool(database.jdbcUrl(), database)) {
            Connection connection = pool.getConnection();
            connection.close();

            assertThat(Outage.of(new IllegalStateException(catchThrowable(connection::createStatement))))
                    .hasValue(Outage.AWAY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57014", "55P03", "25P03", "25006"})
    void these_states_are_an_outage(String state) {
        assertThat(Outage.of(new IllegalStateException(new SQLException("gone", state))))
                .hasValue(Outage.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "22001", "25001"})
    void these_are_faults(String state) {
        assertThat(Outage.of(new SQLException("wrong", state))).isEmpty();
    }
}
