package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says about the server on a data directory. */
record Postmaster(Path data, long pid, int port, String status) {

    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATUS = 7;

    /** No system gives out a process id this high. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

    /** The server that is alive on these files, whoever started it. */
    static Optional<Postmaster> runningOn(Path data) throws IOException {
        return read(data).filter(Postmaster::runs);
    }

    static Optional<Postmaster> readyOn(Path data) throws IOException {
        return read(data).filter(postmaster -> postmaster.status.equals("ready") && postmaster.runs());
    }

    /**
     * PostgreSQL refuses to start while the noted process id is taken by any program of the same user. Only the id is
     * overwritten, as PostgreSQL still wants to see whether the shared memory noted further down is in use.
     */
    static void forgetDeadOn(Path data) throws IOException {
        var lines = lines(data);
        if (lines.isEmpty()) {
            Files.deleteIfExists(file(data));
        } else if (runningOn(data).isEmpty()) {
            lines.set(LINE_OF_PID, NO_PROCESS);
            Files.writeString(file(data), String.join("\n", lines) + "\n");
        }
    }

    /** A zombie, or another program under the same id, has not these words in its command line. */
    boolean runs() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains("/postgres ") && line.contains(data.toString()))
                .isPresent();
    }

    /** Returns when its process has ended. */
    void awaitEnd() {
        ProcessHandle.of(pid)
                .filter(_ -> runs())
                .ifPresent(process -> process.onExit().join());
    }

    private static Optional<Postmaster> read(Path data) throws IOException {
        var lines = lines(data);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Postmaster(
                        data,
                        number(lines, LINE_OF_PID),
                        (int) number(lines, LINE_OF_PORT),
                        line(lines, LINE_OF_STATUS)));
    }

    private static List<String> lines(Path data) throws IOException {
        try {
            return new ArrayList<>(Files.readAllLines(file(data)));
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** PostgreSQL writes the file line by line while it starts. */
    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    private static long number(List<String> lines, int index) {
        var text = line(lines, index);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
