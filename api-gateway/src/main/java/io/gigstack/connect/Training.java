package io.gigstack.connect;

import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.demo.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * Starts the service on data that goes away again, asks it what a client would, and ends. A JVM that is told to learn
 * from it (-XX:AOTCacheOutput) makes the next ones start in less than half the time.
 */
final class Training {

    private Training() {}

    public static void main(String[] arguments) {
        StartFailure.endWithOneSentence(Training::run);
        System.exit(0);
    }

    private static void run() {
        Path directory = throwAwayDirectory();
        String key = Secret.random().value();
        Settings settings = Settings.from(
                Map.of("PORT", "0", "CONNECT_DATA_DIR", directory.toString(), "CONNECT_BOOTSTRAP_KEY", key));
        int port = Welcome.print(Connect.start(settings), settings);
        Demo.run(URI.create("http://localhost:" + port), key);
    }

    private static Path throwAwayDirectory() {
        try {
            Path directory = Files.createTempDirectory("connect-training-");
            SpringApplication.getShutdownHandlers().add(() -> delete(directory));
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
