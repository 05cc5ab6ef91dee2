package io.gigstack.connect.postgres.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * A shell that waits for the end of its input, which comes when this JVM closes it or dies in whatever way, and then
 * stops the server in a directory and removes the directory. The data is lost anyway, so the stop is the immediate one.
 */
record Caretaker(Process shell) {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat >/dev/null
            pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) &&
              [ -n "$pid" ] && kill -QUIT "$pid" 2>/dev/null
            for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
              [ -e "$1/data/postmaster.pid" ] || break
              sleep 0.1
            done
            rm -rf "$1" || { sleep 1; rm -rf "$1"; }
            """;

    static Caretaker of(Path directory) throws IOException {
        return new Caretaker(new ProcessBuilder("sh", "-c", SCRIPT, "sh", directory.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    void cleanUp() {
        try {
            shell.getOutputStream().close();
        } catch (IOException _) {
            // The shell is gone already, and with it the reason to wait.
        }
        shell.onExit().join();
    }
}
