package io.gigstack.connect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Only root has files to hand over. */
@EnabledIfSystemProperty(named = "user.name", matches = "root")
class RunAsTest {

    @Test
    void hands_the_files_over_where_user_namespaces_are_forbidden_and_stays_with_that(@TempDir Path directory)
            throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        var layout = Layout.in(directory);
        var runAs = RunAs.handedOver(layout, Owner.NOBODY);
        var lock = DirectoryLock.acquire(layout.lock());

        try (var postgres = EmbeddedPostgres.start(
                lock, layout, TestPostgres.sharedBinaries(), runAs, PostgresSettings.durable())) {
            assertThat(Files.getAttribute(Path.of("/proc/" + postgres.pid()), "unix:uid"))
                    .isEqualTo(Owner.NOBODY.uid());
        }

        try (var again = Servers.start(directory)) {
            assertThat(Files.getAttribute(Path.of("/proc/" + again.pid()), "unix:uid"))
                    .isEqualTo(Owner.NOBODY.uid());
        }
    }
}
