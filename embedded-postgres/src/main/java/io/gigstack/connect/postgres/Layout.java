package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where things lie in the directory of a server. */
record Layout(Path directory) {

    static Layout in(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var layout = new Layout(directory.toRealPath());
        layout.requireSpeakable(layout.directory);
        return layout;
    }

    Path data() {
        return directory.resolve("data");
    }

    Path password() {
        return directory.resolve("password");
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path log() {
        return directory.resolve("log");
    }

    /** pg_ctl builds a shell line from its paths and quotes them just with double quotes. */
    private void requireSpeakable(Path path) {
        if (path.toString().chars().anyMatch(c -> "\"$`\\\n".indexOf(c) >= 0)) {
            throw new PostgresFailure("PostgreSQL cannot live in " + path
                    + ": choose a path without double quotes, dollar signs, backticks, backslashes and line breaks.");
        }
    }
}
