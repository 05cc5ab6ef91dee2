package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process of {@code ./connect}: the shell makes way for Java, so that both are one.
 *
 * @param directory where it was started, and what it says goes to the files out and err
 */
record Started(Process process, Path directory) implements AutoCloseable {

    /** The first one has to make the start-up cache too. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Pattern WELCOME = Pattern.compile("Connect is running\n( .+\n)+\n");
    private static final Pattern ADDRESS = Pattern.compile("API +(http://localhost:[0-9]+)");
    private static final Pattern KEY = Pattern.compile("API key +([A-Za-z0-9_]{40,})");

    Started awaitReady() {
        await("the service is running")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> assertThat(process.isAlive()).as(this::said).isTrue())
                .until(() -> WELCOME.matcher(out()).find());
        return this;
    }

    URI uri() {
        return URI.create(found(ADDRESS));
    }

    String printedKey() {
        return found(KEY);
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(out());
        assertThat(matcher.find()).as(this::said).isTrue();
        return matcher.group(1);
    }

    long pid() {
        return process.pid();
    }

    String out() {
        return read("out");
    }

    String err() {
        return read("err");
    }

    private String said() {
        return out() + err();
    }

    int exitCode() {
        return process.exitValue();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
        awaitEnd();
    }

    void awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the process has ended")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        terminate();
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
