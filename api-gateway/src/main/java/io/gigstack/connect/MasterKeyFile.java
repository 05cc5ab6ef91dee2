package io.gigstack.connect;

import io.gigstack.connect.privacy.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The master key of an embedded database: made once, and kept beside it. Whoever can read the data directory can read
 * both; it protects what leaves the directory, such as a dump.
 */
final class MasterKeyFile {

    static final String NAME = "master.key";

    private MasterKeyFile() {}

    /** The key in this directory, which no other process uses. */
    static String in(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new WrongSetting("The master key %s can't be read or made: %s".formatted(file, failed.getMessage()));
        }
    }

    /** Half a key is never there: it is written beside its place, and moved. */
    private static void make(Path file) throws IOException {
        Path beside = Files.createTempFile(
                file.getParent(),
                NAME,
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, MasterKeys.random() + "\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
