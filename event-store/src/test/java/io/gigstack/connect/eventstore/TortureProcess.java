package io.gigstack.connect.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A process of the torture, and the lines that it has said. */
final class TortureProcess {

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread listener;
    private final AtomicInteger saidLines = new AtomicInteger();

    private TortureProcess(Process process) {
        this.process = process;
        listener = Thread.ofPlatform().daemon().start(this::listen);
        // Whatever becomes of the test, nothing of it goes on running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static TortureProcess start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new TortureProcess(
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start());
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                saidLines.incrementAndGet();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean hasSpoken() {
        return saidLines.get() > 0;
    }

    int saidLines() {
        return saidLines.get();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end. */
    List<String> end() {
        process.onExit().join();
        try {
            listener.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return lines;
    }
}
