package io.gigstack.connect.postgres.testing;

import io.gigstack.connect.postgres.EmbeddedPostgres;
import io.gigstack.connect.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One server for all tests of a JVM, started by the first who asks; it and its data go when the JVM goes. */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** An empty database that no other test knows. */
    public static TestDatabase newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        var server = Running.SERVER;
        server.createDatabase(name);
        return new TestDatabase(server.jdbcUrl(name), server.user(), server.password());
    }

    /** The place where all test JVMs of this user share the unpacked binaries. */
    public static Path sharedBinaries() {
        var home = Path.of(System.getProperty("user.home"));
        // A user without a home is told "?" here.
        var base = home.isAbsolute() ? home : Path.of(System.getProperty("java.io.tmpdir"));
        return base.resolve(".cache", "connect");
    }

    /** Loaded, and with it started, by the first access. */
    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var directory = Files.createTempDirectory("connect-postgres-").toRealPath();
                var caretaker = Caretaker.of(directory);
                Runtime.getRuntime().addShutdownHook(new Thread(caretaker::cleanUp, "stop-test-postgres"));
                return EmbeddedPostgres.start(directory, sharedBinaries(), PostgresSettings.forgetful());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
