package io.gigstack.connect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All tests use one directory, one after the other, as the product does over its life. */
@SuppressWarnings("NullAway.Init")
class NextStartTest {

    @TempDir
    private static Path directory;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws Exception {
        postgres = Servers.start(directory);
        Servers.execute(postgres, "drop table if exists note; create table note (text text)");
        Servers.execute(postgres, "insert into note values ('kept')");
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void keeps_the_data_and_the_password_after_a_stop() throws Exception {
        var password = postgres.password();
        postgres.close();

        postgres = Servers.start(directory);

        assertThat(Servers.ask(postgres, "select text from note")).isEqualTo("kept");
        assertThat(postgres.password()).isEqualTo(password);
    }

    @Test
    void leaves_no_process_behind_after_a_stop() {
        postgres.close();
        postgres.close();

        assertThat(directory.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void finds_the_server_of_a_killed_process_again_and_stops_it_in_the_end() throws Exception {
        postgres.close();
        String survivor;
        try (var killed = OtherJvm.run(HoldsAServer.class, directory.toString())) {
            survivor = killed.says();
        }

        postgres = Servers.start(directory);

        assertThat(String.valueOf(postgres.pid())).isEqualTo(survivor);
        assertThat(Servers.ask(postgres, "select text from note")).isEqualTo("kept");
        postgres.close();
        assertThat(directory.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void starts_a_killed_server_again_on_the_same_port_with_all_that_was_committed() throws Exception {
        var port = postgres.port();
        var killed = new ArrayList<Long>();
        for (int i = 0; i < 2; i++) {
            killed.add(postgres.pid());
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
            Servers.await(() -> !killed.contains(postgres.pid()));

            assertThat(Servers.ask(postgres, "select text from note")).isEqualTo("kept");
            assertThat(postgres.port()).isEqualTo(port);
        }
        postgres.close();
        assertThat(directory.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void keeps_its_lock_and_its_log_to_itself() throws Exception {
        for (var file : List.of("lock", "log/start.log")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void is_not_misled_by_a_pid_that_now_belongs_to_another_program() throws Exception {
        var pidFile = directory.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        postgres.close();
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        postgres = Servers.start(directory);

        assertThat(Servers.ask(postgres, "select text from note")).isEqualTo("kept");
    }

    @Test
    void tells_what_the_server_said_when_it_does_not_start() {
        postgres.close();
        var wrong = PostgresSettings.durable().with("shared_buffers", "a lot");

        assertThatThrownBy(() -> EmbeddedPostgres.start(directory, directory, wrong))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("shared_buffers")
                .hasMessageContaining("a lot");
    }
}
