package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long starts take, each in a Java process of its own; runs only when asked for by name. */
class StartTimes {

    @Test
    void of_a_first_and_a_second_start(@TempDir Path directory) throws IOException {
        print("First start, with unpacking", directory);
        print("Second start", directory);
    }

    private static void print(String what, Path directory) throws IOException {
        try (var other = OtherJvm.run(StartTimes.class, directory.toString())) {
            System.out.println(what + ": " + other.says());
            other.process().onExit().join();
        }
    }

    public static void main(String[] arguments) {
        var begin = System.nanoTime();
        try (var _ = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            var taken = Duration.ofNanos(System.nanoTime() - begin);
            System.out.println(taken.toMillis() + " ms");
        }
    }
}
