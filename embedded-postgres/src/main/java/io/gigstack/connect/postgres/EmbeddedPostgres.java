package io.gigstack.connect.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A running PostgreSQL that belongs to one directory and, until it is closed, to one process. It listens on the
 * loopback address only. Whatever keeps it from running is a {@link PostgresFailure}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database that every server has from its first start. */
    public static final String DATABASE = "connect";

    private static final Logger log = System.getLogger(EmbeddedPostgres.class.getName());

    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(5);

    private final DirectoryLock lock;
    private final Server server;
    private final PostgresSettings settings;
    private final String password;
    private volatile Postmaster postmaster;
    private volatile boolean closing;
    private boolean closed;

    private EmbeddedPostgres(
            DirectoryLock lock, Server server, PostgresSettings settings, Postmaster postmaster, String password) {
        this.lock = lock;
        this.server = server;
        this.settings = settings;
        this.postmaster = postmaster;
        this.password = password;
    }

    /** Starts a durable server whose data, password, log and binaries live in the directory. */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, directory, PostgresSettings.durable());
    }

    /**
     * Starts a server that shares its binaries with others.
     *
     * @param shelf where unpacked binaries are looked up and left for the next; the directory itself takes its place
     *     when the shelf cannot be used
     */
    public static EmbeddedPostgres start(Path directory, Path shelf, PostgresSettings settings) {
        try {
            return start(Layout.in(directory), shelf, settings);
        } catch (AccessDeniedException e) {
            throw new PostgresFailure("PostgreSQL cannot use " + directory + ": no permission for " + e.getFile(), e);
        } catch (NoSuchFileException e) {
            throw new PostgresFailure(
                    "PostgreSQL cannot use " + directory + ": " + e.getFile() + " is not there and can't be made", e);
        } catch (IOException e) {
            throw new PostgresFailure("PostgreSQL cannot use " + directory + ": " + e, e);
        }
    }

    private static EmbeddedPostgres start(Layout layout, Path shelf, PostgresSettings settings) throws IOException {
        var lock = DirectoryLock.acquire(layout.lock());
        var started = false;
        try {
            Cluster.requireSameMajorVersion(layout.data());
            var postgres = start(lock, layout, shelf, RunAs.choose(layout), settings);
            started = true;
            return postgres;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    static EmbeddedPostgres start(DirectoryLock lock, Layout layout, Path shelf, RunAs runAs, PostgresSettings settings)
            throws IOException {
        var binaries = Binaries.on(usable(shelf, layout, runAs));
        // While a server is at work its files come and go, and are its own already.
        if (Postmaster.runningOn(layout.data()).isEmpty()) {
            runAs.own(layout.directory());
        }
        Cluster.createIfMissing(layout, binaries, runAs, settings);
        var password = Password.read(layout.password());
        var server = new Server(layout, binaries, runAs);
        var postgres = new EmbeddedPostgres(lock, server, settings, server.findOrStart(settings), password);
        try {
            postgres.createDatabase(DATABASE);
        } catch (PostgresFailure e) {
            postgres.close();
            throw e;
        }
        // What a crash leaves of a forgetful one is not worth keeping.
        if (settings.isDurable()) {
            Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
        }
        return postgres;
    }

    /** A server that ends though nobody has closed it, be it killed or out of memory, is started again. */
    private void watch() {
        while (!closing) {
            postmaster.awaitEnd();
            if (!closing) {
                log.log(Level.WARNING, "PostgreSQL has ended by itself; it is started again");
                startAgain();
            }
        }
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        try {
            postmaster = server.startAgain(settings, postmaster.port());
            log.log(Level.WARNING, "PostgreSQL runs again");
        } catch (IOException | PostgresFailure failed) {
            log.log(Level.WARNING, "PostgreSQL could not be started again, which is tried in a while", failed);
            pause();
        }
    }

    /** Gives the lock away, so that it can be closed meanwhile. */
    private void pause() {
        long end = System.nanoTime() + BETWEEN_STARTS.toNanos();
        try {
            while (!closing && System.nanoTime() < end) {
                wait(BETWEEN_STARTS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return postmaster.port();
    }

    /** Creates an empty database unless there is one of that name; a name is lower case letters, digits and _. */
    public void createDatabase(String name) {
        Databases.createIfMissing(jdbcUrl("postgres"), user(), password, name);
    }

    /** Stops the server and returns when it is gone; closing twice is harmless. */
    @Override
    public void close() {
        closing = true;
        stop();
    }

    private synchronized void stop() {
        if (closed) {
            return;
        }
        notifyAll();
        try {
            server.stop();
            lock.close();
            closed = true;
        } catch (IOException e) {
            throw new PostgresFailure("PostgreSQL cannot be stopped: " + e, e);
        }
    }

    long pid() {
        return postmaster.pid();
    }

    private static Path usable(Path shelf, Layout layout, RunAs runAs) throws IOException {
        if (!Binaries.fitOn(shelf)) {
            return layout.directory();
        }
        var real = shelf.toRealPath();
        return real.equals(layout.directory()) || runAs.reaches(real) ? real : layout.directory();
    }
}
