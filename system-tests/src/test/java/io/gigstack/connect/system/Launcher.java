package io.gigstack.connect.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./connect}, each time in an empty directory of its own and with none of our own settings. */
final class Launcher {

    static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    /** Stays, so that what was said can be read later. */
    private static final Path RUNS = Path.of("target", "runs").toAbsolutePath();

    static {
        // The first use builds and trains what all others find, and says so.
        run(Map.of("PORT", "none"));
    }

    private Launcher() {}

    static Started start(Map<String, String> environment, String... arguments) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(RUNS), "");
            List<String> command =
                    new ArrayList<>(List.of(CHECKOUT.resolve("connect").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(directory.resolve("out").toFile())
                    .redirectError(directory.resolve("err").toFile());
            builder.environment().keySet().removeIf(name -> name.equals("PORT") || name.startsWith("CONNECT_"));
            // One client asks for all, as fast as it can.
            builder.environment().put("CONNECT_RATE_LIMIT", "0");
            builder.environment().putAll(environment);
            Process process = builder.start();
            // Whatever becomes of the test, nothing of it goes on running.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Started(process, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    static Started run(Map<String, String> environment, String... arguments) {
        Started started = start(environment, arguments);
        started.awaitEnd();
        return started;
    }
}
