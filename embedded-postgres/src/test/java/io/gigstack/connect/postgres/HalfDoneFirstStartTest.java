package io.gigstack.connect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfDoneFirstStartTest {

    private static final Path SHARED = TestPostgres.sharedBinaries();

    @BeforeAll
    static void unpack_so_that_killed_processes_need_not() throws IOException {
        Binaries.on(Files.createDirectories(SHARED));
    }

    @Test
    void creates_the_data_anew_when_its_creation_was_killed(@TempDir Path directory) throws Exception {
        try (var _ = OtherJvm.run(HoldsAServer.class, directory.toString())) {
            Servers.await(() -> isBeingInitialized(directory));
        }
        assertThat(directory.resolve("data")).doesNotExist();

        try (var postgres = Servers.start(directory)) {
            assertThat(Servers.ask(postgres, "select 'it works'")).isEqualTo("it works");
        }
    }

    @Test
    void unpacks_the_binaries_anew_when_their_unpacking_was_killed(@TempDir Path shelf) throws Exception {
        var unfinished = Binaries.on(SHARED).directory().getFileName() + ".unfinished";
        Files.createDirectories(shelf.resolve(unfinished).resolve("bin"));

        var binaries = Binaries.on(shelf);

        assertThat(binaries.program("postgres")).isExecutable();
        assertThat(shelf.resolve(unfinished)).doesNotExist();
    }

    private static boolean isBeingInitialized(Path directory) throws Exception {
        try (var unfinished = Files.newDirectoryStream(directory, "data.initializing-*")) {
            for (var tree : unfinished) {
                return Files.exists(tree.resolve("PG_VERSION"));
            }
            return false;
        }
    }
}
