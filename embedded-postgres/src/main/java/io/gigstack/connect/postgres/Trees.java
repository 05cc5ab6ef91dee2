package io.gigstack.connect.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is done to whole directories: brought into place at once, or removed. */
final class Trees {

    /** The mode of a file that is nobody else's business: 0600. */
    static final FileAttribute<Set<PosixFilePermission>> FOR_ITS_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Trees() {}

    /** After this the tree is either there in full or not at all, even when the power fails. */
    static void moveIntoPlace(Path tree, Path place) throws IOException {
        Files.move(tree, place, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(place.getParent()));
    }

    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void deleteLeftovers(Path directory, String prefix) throws IOException {
        try (var leftovers = Files.newDirectoryStream(directory, prefix + "*")) {
            leftovers.forEach(Trees::delete);
        }
    }

    /** Best effort: a program of a killed predecessor may still be writing there for a moment. */
    static void delete(Path tree) {
        try (var entries = Files.walk(tree)) {
            List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
            for (var entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException _) {
            // The next start tries again.
        }
    }
}
