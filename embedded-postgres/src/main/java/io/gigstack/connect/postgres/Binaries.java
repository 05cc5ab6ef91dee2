package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/** The unpacked programs of PostgreSQL. */
record Binaries(Path directory) {

    private static final String VERSION = version();

    static String majorVersion() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    /** Unpacks into the shelf what is not there yet; several processes may ask at the same time. */
    static Binaries on(Path shelf) throws IOException {
        var platform = Platform.current();
        platform.requireLoader();
        var place = place(shelf, platform);
        if (Files.notExists(place)) {
            unpackOnce(platform, place);
        }
        return new Binaries(place);
    }

    /** Whether the shelf holds the binaries already, or can be written. */
    static boolean fitOn(Path shelf) {
        if (!Layout.isSpeakable(shelf)) {
            return false;
        }
        try {
            return Files.exists(place(shelf, Platform.current())) || Files.isWritable(Files.createDirectories(shelf));
        } catch (IOException e) {
            return false;
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static Path place(Path shelf, Platform platform) {
        return shelf.resolve("binaries-" + VERSION + "-" + platform.system() + "-" + platform.processor());
    }

    /** The file lock is for other processes, the monitor for other threads: a JVM may not wait for its own lock. */
    private static synchronized void unpackOnce(Platform platform, Path place) throws IOException {
        var lock = place.resolveSibling(place.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.notExists(place)) {
                var unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
                Trees.delete(unfinished);
                new Archive(platform.archive()).unpack(unfinished);
                Trees.moveIntoPlace(unfinished, place);
            }
        }
    }

    private static String version() {
        try (var source = Binaries.class.getResourceAsStream("binaries.properties")) {
            var properties = new Properties();
            properties.load(source);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new PostgresFailure("The version of the PostgreSQL binaries cannot be read.", e);
        }
    }
}
