package io.gigstack.connect.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of every commit of any node ({@code LISTEN}), so that readers need not look again and again. */
final class LogListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LogListener.class);

    /** How long nothing is heard before the connection is tried, in milliseconds. */
    private static final int SILENCE = 5_000;

    /** How long a connection may take to prove that it is alive, in seconds. */
    private static final int SIGN_OF_LIFE = 2;

    private static final long PAUSE_AFTER_ERROR = TimeUnit.SECONDS.toNanos(1);

    private static final String HEAD = "select coalesce(max(position), 0) from event";

    private final DataSource connections;
    private final LogHead head;
    private final Thread thread;
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    /** @param connections gives connections that are not pooled */
    LogListener(DataSource connections, LogHead head) {
        this.connections = connections;
        this.head = head;
        thread = Thread.ofPlatform().daemon().name("event-store-listener").start(this::run);
    }

    private void run() {
        while (!closed) {
            try (Connection open = connections.getConnection()) {
                connection = open;
                listen(open);
            } catch (SQLException away) {
                head.isNotToldOfAll();
                if (!closed) {
                    log.debug("Nothing is heard of other nodes for the moment", away);
                    LockSupport.parkNanos(PAUSE_AFTER_ERROR);
                }
            }
        }
    }

    private void listen(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("listen connect_event_store");
            // In this order: what is committed in between is heard.
            try (ResultSet last = statement.executeQuery(HEAD)) {
                last.next();
                head.isToldOfAll(last.getLong(1));
            }
        }
        PGConnection session = open.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = session.getNotifications(SILENCE);
            if (heard != null && heard.length > 0) {
                head.reached(Long.parseLong(heard[heard.length - 1].getParameter()));
            } else if (!open.isValid(SIGN_OF_LIFE)) {
                throw new SQLException("The connection does not answer");
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException broken) {
                log.debug("The listener's connection was broken before it was closed", broken);
            }
        }
    }
}
