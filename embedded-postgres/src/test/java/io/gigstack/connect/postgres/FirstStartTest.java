package io.gigstack.connect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class FirstStartTest {

    @TempDir
    private static Path parent;

    private static Path directory;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        directory = parent.resolve("not there yet");
        postgres = Servers.start(directory);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void creates_the_database_connect() throws SQLException {
        assertThat(Servers.ask(postgres, "select current_database()")).isEqualTo("connect");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
    })
    void is_durable_and_private(String setting, String value) throws SQLException {
        assertThat(Servers.ask(postgres, "show " + setting)).isEqualTo(value);
    }

    @Test
    void keeps_the_password_where_only_its_owner_can_read_it() throws Exception {
        var file = directory.resolve("password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip()).isEqualTo(postgres.password());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "connect", "wrong"})
    void refuses_a_wrong_password(String password) {
        var url = postgres.jdbcUrl("connect");

        assertThatThrownBy(() -> DriverManager.getConnection(url, postgres.user(), password))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void creates_further_databases_once() throws SQLException {
        postgres.createDatabase("another");
        postgres.createDatabase("another");

        assertThat(Servers.ask(postgres, "select count(*) from pg_database where datname = 'another'"))
                .isEqualTo("1");
    }

    @Test
    void takes_no_sql_for_a_database_name() {
        assertThatThrownBy(() -> postgres.createDatabase("a; drop database connect"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_second_opener_in_the_same_process() {
        assertThatThrownBy(() -> Servers.start(directory))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageStartingWith("Another Connect already uses " + directory);
    }

    @Test
    void refuses_a_second_opener_in_another_process() throws Exception {
        // The refusal in our own process must not have given the lock away.
        assertThatThrownBy(() -> Servers.start(directory)).isInstanceOf(PostgresFailure.class);

        try (var other = OtherJvm.run(HoldsAServer.class, directory.toString())) {
            assertThat(other.says())
                    .isEqualTo("Another Connect already uses " + directory + " (process "
                            + ProcessHandle.current().pid() + ").");
        }
    }
}
