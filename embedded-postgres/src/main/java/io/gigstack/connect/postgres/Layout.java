package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where things lie in the directory of a server. */
record Layout(Path directory) {

    static Layout in(Path directory) throws IOException {
        // Only the directory itself is closed to others: another user may have to pass its parents.
        Files.createDirectories(directory.toAbsolutePath().normalize().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(directory, ownerOnly);
        var layout = new Layout(directory.toRealPath());
        if (!isSpeakable(layout.directory)) {
            throw new PostgresFailure("PostgreSQL cannot live in " + layout.directory + ": choose a path without"
                    + " double quotes, dollar signs, backticks, backslashes and line breaks.");
        }
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
    static boolean isSpeakable(Path path) {
        return path.toString().chars().noneMatch(c -> "\"$`\\\n".indexOf(c) >= 0);
    }
}
