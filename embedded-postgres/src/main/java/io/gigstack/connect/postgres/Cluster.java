package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the databases, created on the first start. */
final class Cluster {

    static final String USER = "connect";

    private static final String UNFINISHED = "data.initializing-";

    private Cluster() {}

    static void requireSameMajorVersion(Path data) throws IOException {
        if (Files.notExists(data)) {
            return;
        }
        var marker = data.resolve("PG_VERSION");
        if (Files.notExists(marker)) {
            throw new PostgresFailure(data + " is there but holds no PostgreSQL database: move it away.");
        }
        var version = Files.readString(marker).strip();
        if (!version.equals(Binaries.majorVersion())) {
            throw new PostgresFailure(data + " was written by PostgreSQL " + version + ", but this Connect comes with "
                    + Binaries.majorVersion() + ": upgrade the data with pg_upgrade, or start the Connect that wrote"
                    + " it.");
        }
    }

    /** A killed predecessor leaves an unfinished tree behind, never an unfinished {@code data}. */
    static void createIfMissing(Layout layout, Binaries binaries, RunAs runAs, PostgresSettings settings)
            throws IOException {
        Trees.deleteLeftovers(layout.directory(), UNFINISHED);
        if (Files.exists(layout.data())) {
            return;
        }
        Password.create(layout.password());
        runAs.own(layout.password());
        var unfinished = Files.createTempDirectory(layout.directory(), UNFINISHED);
        runAs.own(unfinished);
        var initdb = Command.run(
                layout.directory(),
                runAs.command(
                        binaries.program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + layout.password(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        settings.isDurable() ? "--sync-method=fsync" : "--no-sync",
                        "--no-instructions"));
        if (!initdb.succeeded()) {
            Trees.delete(unfinished);
            throw new PostgresFailure(
                    "PostgreSQL could not create its files in " + layout.directory() + ":\n" + initdb.output());
        }
        Trees.moveIntoPlace(unfinished, layout.data());
    }
}
