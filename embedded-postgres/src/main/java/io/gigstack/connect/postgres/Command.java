package io.gigstack.connect.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program run to its end, with what it said. */
record Command(int exitCode, String output) {

    private static final File NOTHING = new File("/dev/null");

    static Command run(Path directory, List<String> arguments) throws IOException {
        var process = prepared(directory, arguments).start();
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.onExit().join().exitValue(), said.strip());
        }
    }

    /** Starts a program that must outlive this JVM: none of its streams is tied to us. */
    static Process launch(Path directory, List<String> arguments, Path output) throws IOException {
        return prepared(directory, arguments)
                .redirectOutput(Redirect.appendTo(output.toFile()))
                .start();
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    private static ProcessBuilder prepared(Path directory, List<String> arguments) {
        var builder = new ProcessBuilder(arguments)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(NOTHING);
        var environment = builder.environment();
        // PGPORT and its kin are meant for another PostgreSQL of the same user.
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }
}
