package io.gigstack.connect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void gives_each_caller_an_empty_database_of_the_same_server() throws SQLException {
        var one = TestPostgres.newDatabase();
        var another = TestPostgres.newDatabase();

        assertThat(one.jdbcUrl()).isNotEqualTo(another.jdbcUrl());
        assertThat(ask(one, "show port")).isEqualTo(ask(another, "show port"));
        assertThat(ask(one, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
        assertThat(ask(one, "show fsync")).isEqualTo("off");
    }

    @Test
    void leaves_neither_server_nor_data_when_the_tests_are_killed() throws Exception {
        Path directory;
        long pid;
        try (var killed = OtherJvm.run(HoldsATestDatabase.class)) {
            directory = Path.of(killed.says()).resolve("..").normalize();
            pid = Long.parseLong(
                    Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst());
        }

        Servers.await(() -> Files.notExists(directory));
        assertThat(ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()))
                .isEmpty();
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        return Servers.ask(database.jdbcUrl(), database.user(), database.password(), sql);
    }
}
