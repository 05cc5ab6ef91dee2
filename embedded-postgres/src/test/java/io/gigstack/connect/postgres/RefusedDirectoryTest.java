package io.gigstack.connect.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedDirectoryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void of_another_major_version() throws Exception {
        Files.createDirectory(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "17\n");

        assertRefused(directory, "data was written by PostgreSQL 17, but this Connect comes with 18");
    }

    @Test
    void with_something_else_in_the_place_of_the_data() throws Exception {
        Files.createDirectory(directory.resolve("data"));

        assertRefused(directory, "holds no PostgreSQL database");
    }

    @Test
    void that_is_a_file() throws Exception {
        var file = Files.createFile(directory.resolve("file"));

        assertRefused(file, "PostgreSQL cannot use " + file);
    }

    @Test
    void whose_name_a_shell_would_misunderstand() {
        assertRefused(directory.resolve("$HOME"), "choose a path without");
    }

    private static void assertRefused(Path refused, String reason) {
        assertThatThrownBy(() -> Servers.start(refused))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining(reason);
    }
}
