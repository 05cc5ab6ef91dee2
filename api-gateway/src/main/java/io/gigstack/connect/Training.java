package io.gigstack.connect;

import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.demo.Demo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * Starts the service on data that goes away again, asks it what a client would, and ends. A JVM that is told to learn
 * from it (-XX:AOTCacheOutput) makes the next ones start in less than half the time.
 */
final class Training {

    private static final Duration PRACTICE = Duration.ofSeconds(15);
    private static final int CLIENTS = 4;

    private Training() {}

    public static void main(String[] arguments) {
        StartFailure.endWithOneSentence(Training::run);
        System.exit(0);
    }

    private static void run() {
        Path directory = throwAwayDirectory();
        String key = Secret.random().value();
        // A limit that is never reached, so that the JVM learns to count.
        Settings settings = Settings.from(Map.of(
                "PORT",
                "0",
                "CONNECT_DATA_DIR",
                directory.toString(),
                "CONNECT_BOOTSTRAP_KEY",
                key,
                "CONNECT_RATE_LIMIT",
                "999999999"));
        int port = Welcome.print(Connect.start(settings), settings);
        URI service = URI.create("http://localhost:" + port);
        Demo.run(service, key);
        practise(service, key);
    }

    /** Long enough for the JVM to learn which code is busy: it then compiles that first at the next start. */
    private static void practise(URI service, String key) {
        PrintStream console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        long end = System.nanoTime() + PRACTICE.toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    while (System.nanoTime() < end) {
                        Demo.run(service, key);
                    }
                });
            }
        } finally {
            System.setOut(console);
        }
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
