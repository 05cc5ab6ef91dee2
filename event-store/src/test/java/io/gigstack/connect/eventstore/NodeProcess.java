package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process of the operating system, and the lines that it has said. A line is shorter than what a pipe takes as a
 * whole, so that also of one that is killed there is no half a line.
 */
final class NodeProcess {

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong events = new AtomicLong();
    private final Thread listener;

    private NodeProcess(Process process) {
        this.process = process;
        listener = Thread.ofPlatform().daemon().start(this::listen);
        // Whatever becomes of the test, nothing of it goes on running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static NodeProcess start(Class<?> main, TortureEngine engine, TestDatabase database, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                engine.title(),
                database.jdbcUrl(),
                database.user(),
                database.password()));
        command.addAll(List.of(more));
        try {
            return new NodeProcess(
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith("stored ") || line.startsWith("reads ")) {
                    events.addAndGet(line.chars().filter(sign -> sign == ' ').count());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many lines it has said so far. */
    int spoken() {
        return lines.size();
    }

    /** Whether this is what it says last, or is within so long. */
    boolean says(String line, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (lines.isEmpty() || !lines.getLast().equals(line)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /** How many events it has stored or read so far, as it says. */
    long events() {
        return events.get();
    }

    /** Those of its lines that begin with this word, without it. */
    List<String> said(String word) {
        synchronized (lines) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> line.substring(word.length() + 1))
                    .toList();
        }
    }

    /** A line that it reads. */
    void tell(String line) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** SIGKILL: it says nothing any more and cleans nothing up. */
    void kill() {
        process.destroyForcibly();
    }

    /** SIGSTOP: it does nothing until {@link #thaw}, while its connections stay open. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid()))
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets it come to its end by itself. */
    void bidStop() {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // It is gone already.
        }
    }

    /** Waits for its end and for all that it said. False if it has to be killed for that. */
    boolean end(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
            process.destroyForcibly();
            listener.join();
            return ended;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
