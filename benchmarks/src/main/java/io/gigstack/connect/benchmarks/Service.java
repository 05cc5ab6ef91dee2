package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** The running service, in a process of its own, as users run it. */
final class Service implements AutoCloseable {

    /** The key of the first organization, which holds every team that is created. */
    static final String KEY = "benchmark_key_of_nobody_else";

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Several services are started on one database, one after the other. */
    static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Process process;
    private final int port;
    private final long started;

    private Service(List<String> command, Database database, Path log) throws IOException {
        port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("CONNECT_DATABASE_URL", database.url());
        builder.environment().put("CONNECT_DATABASE_USER", database.user());
        builder.environment().put("CONNECT_DATABASE_PASSWORD", database.password());
        builder.environment().put("CONNECT_MASTER_KEY", MASTER_KEY);
        builder.environment().put("CONNECT_BOOTSTRAP_KEY", KEY);
        builder.environment().put("CONNECT_RATE_LIMIT", "0");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        started = System.nanoTime();
        process = builder.start();
    }

    /** Started by the launcher, with all that it does for a quick start. */
    static Service connect(Checkout checkout, Database database) throws IOException {
        return new Service(List.of(checkout.launcher().toString(), "run"), database, checkout.log("connect"));
    }

    /** The same application and JVM flags, on Axon's JPA engine. It has no start-up cache, which a warm-up makes up for. */
    static Service onAxonJpa(Checkout checkout, Database database) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + checkout.flags());
        command.add("-Dspring.main.sources=" + ConnectOnAxonJpa.class.getName());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.gigstack.connect.Connect");
        return new Service(command, database, checkout.log("connect-on-axon-jpa"));
    }

    /** Waits until it answers this key, and says how long that took from the start of the process. */
    Duration awaitAnswer() throws IOException, TimeoutException {
        while (System.nanoTime() - started < LONGEST_START.toNanos()) {
            if (!process.isAlive()) {
                throw new IOException("the service ended with " + process.exitValue());
            }
            if (status() == HttpURLConnection.HTTP_OK) {
                return Duration.ofNanos(System.nanoTime() - started);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        throw new TimeoutException("the service doesn't answer");
    }

    int port() {
        return port;
    }

    private int status() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/v2/ping").toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + KEY);
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
