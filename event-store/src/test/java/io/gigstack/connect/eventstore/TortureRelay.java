package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between writers and the database, and breaks a connection now and then just when its commit is answered. */
final class TortureRelay implements AutoCloseable {

    /** Each answer of this number is kept back. */
    private static final int ONE_OF = 30;

    private static final Pattern ADDRESS = Pattern.compile("//([^/:]+):([0-9]+)/");
    private static final String COMMITTED = "COMMIT\0";

    private final TestDatabase database;
    private final String host;
    private final int port;
    private final ServerSocket listener;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger answersCut = new AtomicInteger();

    TortureRelay(TestDatabase database) {
        this.database = database;
        Matcher address = ADDRESS.matcher(database.jdbcUrl());
        if (!address.find()) {
            throw new IllegalArgumentException(database.jdbcUrl());
        }
        host = address.group(1);
        port = Integer.parseInt(address.group(2));
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName(host));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** The same database, reached through this. */
    TestDatabase database() {
        String url =
                ADDRESS.matcher(database.jdbcUrl()).replaceFirst("//%s:%d/".formatted(host, listener.getLocalPort()));
        return new TestDatabase(url, database.user(), database.password());
    }

    /** How often something was committed and its writer was not told. */
    int answersCut() {
        return answersCut.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Socket far = new Socket(host, port);
                Thread.ofVirtual().start(() -> copy(near, far, false));
                Thread.ofVirtual().start(() -> copy(far, near, true));
            } catch (IOException _) {
                // Whoever wanted to connect tries again.
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            byte[] bytes = new byte[16 * 1024];
            for (int count = 0; count >= 0; count = from.getInputStream().read(bytes)) {
                if (answers && isCut(new String(bytes, 0, count, StandardCharsets.ISO_8859_1))) {
                    answersCut.incrementAndGet();
                    return;
                }
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException _) {
            // One end has gone, so the other goes too.
        }
    }

    private boolean isCut(String answer) {
        return answer.contains(COMMITTED) && answers.incrementAndGet() % ONE_OF == 0;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
