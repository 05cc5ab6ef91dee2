package io.gigstack.connect.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The server process on a cluster: found or started, and stopped. */
record Server(Layout layout, Binaries binaries, RunAs runAs) {

    /** Long enough for the recovery after a crash. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final Duration FAST_STOP = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(15);

    /** A server that outlived its Connect is used again: two on the same files would destroy them. */
    Postmaster findOrStart(PostgresSettings settings) throws IOException {
        var deadline = Deadline.in(START);
        while (Postmaster.runningOn(data()).isPresent()) {
            var found = Postmaster.readyOn(data());
            if (found.isPresent()) {
                return found.get();
            }
            if (deadline.isOver()) {
                throw new PostgresFailure("A PostgreSQL is at work in " + data() + " but does not get ready; its log is"
                        + " in " + layout.log() + ".");
            }
            deadline.pause();
        }

        return start(settings, deadline, OptionalInt.empty());
    }

    /** Starts one that has ended where its clients look for it. */
    Postmaster startAgain(PostgresSettings settings, int port) throws IOException {
        return start(settings, Deadline.in(START), OptionalInt.of(port));
    }

    void stop() throws IOException {
        var running = Postmaster.runningOn(data());
        if (running.isEmpty() || stop("fast", FAST_STOP) || stop("immediate", IMMEDIATE_STOP)) {
            running.ifPresent(Server::awaitEnd);
            return;
        }
        throw new PostgresFailure(
                "PostgreSQL in " + data() + " (process " + running.get().pid() + ") does not stop.");
    }

    private Postmaster start(PostgresSettings settings, Deadline deadline, OptionalInt port) throws IOException {
        while (true) {
            Postmaster.forgetDeadOn(data());
            var log = ServerLog.beginIn(layout.log(), runAs);
            var started = awaitReady(launch(options(settings, port), log, deadline));
            if (started.isPresent()) {
                return started.get();
            }
            var said = log.tail();
            if (!isPassing(said) || deadline.isOver()) {
                throw new PostgresFailure("PostgreSQL did not start in " + layout.directory() + ":\n" + said);
            }
            deadline.pause();
        }
    }

    /** pg_ctl takes the server out of our process group, so that Ctrl-C in a terminal reaches only Connect. */
    private Process launch(String options, ServerLog log, Deadline deadline) throws IOException {
        var command = runAs.command(
                binaries.program("pg_ctl"),
                "start",
                "--pgdata=" + data(),
                "--log=" + log.start(),
                "--wait",
                "--timeout=" + deadline.secondsLeft(),
                "--options=" + options);
        return Command.launch(layout.directory(), command, log.start());
    }

    /** pg_ctl looks just ten times a second, so it is asked only whether the start failed. */
    private Optional<Postmaster> awaitReady(Process pgCtl) throws IOException {
        var glance = Deadline.in(START);
        while (true) {
            var hasEnded = !pgCtl.isAlive();
            var ready = Postmaster.readyOn(data());
            if (ready.isPresent() || hasEnded) {
                return ready;
            }
            glance.pause();
        }
    }

    /**
     * The port may be taken between our choice and the start; the last processes of a killed server need a moment; a
     * server launched just before its Connect was killed may come first.
     */
    private static boolean isPassing(String log) {
        return log.contains("Address already in use")
                || log.contains("pre-existing shared memory block")
                || log.contains("lock file \"postmaster.pid\" already exists");
    }

    private boolean stop(String mode, Duration patience) throws IOException {
        var command = runAs.command(
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + data(),
                "--mode=" + mode,
                "--wait",
                "--timeout=" + patience.toSeconds());
        return Command.run(layout.directory(), command).succeeded()
                || Postmaster.runningOn(data()).isEmpty();
    }

    /** The server removes its pid file a moment before its process ends. */
    private static void awaitEnd(Postmaster postmaster) {
        var deadline = Deadline.in(IMMEDIATE_STOP);
        while (postmaster.runs() && !deadline.isOver()) {
            deadline.pause();
        }
    }

    private static String options(PostgresSettings settings, OptionalInt port) throws IOException {
        var all = new TreeMap<>(settings.values());
        all.putAll(ServerLog.settings());
        all.putAll(Map.of(
                "listen_addresses", "127.0.0.1",
                "port", String.valueOf(port.isPresent() ? port.getAsInt() : freePort()),
                "unix_socket_directories", ""));
        return all.entrySet().stream()
                .map(setting ->
                        "-c " + setting.getKey() + "='" + setting.getValue().replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return layout.data();
    }
}
