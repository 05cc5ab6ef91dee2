package io.gigstack.connect;

import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.privacy.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * A key that is made once and kept beside an embedded database, in a directory that no other process uses. Whoever can
 * read the data directory can read all of it; a key in it protects what leaves the directory, such as a dump, or who may
 * come in from elsewhere.
 */
final class KeyFile {

    static final String OPERATOR_KEY = "operator.key";

    private KeyFile() {}

    /** What wraps the keys of personal data and secrets. */
    static String masterKey(Path directory) {
        return in(directory, "master.key", MasterKeys::random);
    }

    /** What operators prove themselves with. */
    static String operatorKey(Path directory) {
        return in(directory, OPERATOR_KEY, () -> "op_" + Secret.randomLetters());
    }

    /** From what the key is made that signs checkpoints of the log. */
    static String auditKey(Path directory) {
        return in(directory, "audit.key", MasterKeys::random);
    }

    private static String in(Path directory, String name, Supplier<String> random) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file, random.get());
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new WrongSetting("The key %s can't be read or made: %s".formatted(file, failed.getMessage()));
        }
    }

    /** Half a key is never there: it is written beside its place, and moved. */
    private static void make(Path file, String key) throws IOException {
        Path beside = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, key + "\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
