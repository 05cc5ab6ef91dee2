package io.gigstack.connect.eventstore;

import io.gigstack.connect.eventstore.Outcome.Refused;
import io.gigstack.connect.eventstore.Outcome.Written;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what all transactions of this process append, as many together as wait at the moment: one transaction of the
 * database, one lock and one commit serve all of them. While one batch is written the next one gathers by itself, so
 * that batches grow with the load and nobody waits for company.
 *
 * <p>What fails in a batch fails alone. A batch whose connection breaks is tried once more: under the lock it is certain
 * whether the broken transaction was committed, and what it wrote is found by the ids of its events.
 */
final class Appender implements AutoCloseable {

    /** How long an append stands in line at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long the last ones may take when the store is closed. */
    private static final Duration LAST_BATCHES = Duration.ofSeconds(10);

    /** PostgreSQL manual, appendix A. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final AppendQueue queue = new AppendQueue();
    private final LogWriter writer;
    private final Thread thread;

    Appender(LogWriter writer) {
        this.writer = writer;
        // The operating system's own thread: it must not stand in line behind those who wait for it.
        thread = Thread.ofPlatform().daemon().name("event-store-appender").start(this::run);
        Thread.ofPlatform().daemon().name("event-store-patience").start(this::refuseLate);
    }

    /**
     * Returns when all is stored and will survive a crash.
     *
     * @return position of the last event; without events, of the end of the log
     * @throws ConcurrencyException nothing was stored: an event is not the next one of its aggregate
     * @throws EventStoreBusyException nothing was stored: too many wait
     * @throws EventStoreException the database failed. If it did so during the commit, all or nothing is stored
     */
    long append(Append append) {
        if (append.bytes() > AppendQueue.MOST_BYTES_TOGETHER) {
            throw new EventStoreException("%d bytes are too much for one transaction, the most is %d"
                    .formatted(append.bytes(), AppendQueue.MOST_BYTES_TOGETHER));
        }
        if (!queue.offer(append)) {
            throw new EventStoreBusyException("Too many wait to be written");
        }
        try {
            return append.outcome().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new EventStoreException("The events could not be stored", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while the events were stored", interrupted);
        }
    }

    /** How many stand in line. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        try {
            for (List<Append> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                write(batch);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            fail(queue.takeAll(), new EventStoreBusyException("The event store is closed"));
            writer.close();
        }
    }

    /** One thread looks after all that wait: a timer for each would cost as much as the rest of its append. */
    private void refuseLate() {
        try {
            for (List<Append> late = queue.takeLate(PATIENCE); !late.isEmpty(); late = queue.takeLate(PATIENCE)) {
                fail(late, new EventStoreBusyException("Waited in vain to be written"));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Append> batch) {
        try {
            tell(batch, writeTwiceIfBroken(batch));
        } catch (SQLException failure) {
            if (!isCausedByContents(failure)) {
                fail(batch, new EventStoreException("The events could not be stored", failure));
            } else if (batch.size() > 1) {
                // One of them is to blame: the halves go on without each other until it is alone.
                write(batch.subList(0, batch.size() / 2));
                write(batch.subList(batch.size() / 2, batch.size()));
            } else {
                fail(batch, alone(failure));
            }
        } catch (RuntimeException | Error failure) {
            fail(batch, failure);
        }
    }

    private List<Outcome> writeTwiceIfBroken(List<Append> batch) throws SQLException {
        try {
            return writer.write(batch, false);
        } catch (SQLException failure) {
            if (isBrokenConnection(failure)) {
                return writer.write(batch, true);
            }
            throw failure;
        }
    }

    private static void tell(List<Append> batch, List<Outcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            var _ = switch (outcomes.get(i)) {
                case Written(long position) -> batch.get(i).outcome().complete(position);
                case Refused(RuntimeException why) -> batch.get(i).outcome().completeExceptionally(why);
            };
        }
    }

    private static void fail(List<Append> batch, Throwable why) {
        batch.forEach(append -> append.outcome().completeExceptionally(why));
    }

    /** The only unique values that are not looked at before are the ids of events. */
    private static RuntimeException alone(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState())
                ? new ConcurrencyException("There is an event of this id", failure)
                : new EventStoreException("The events can't be stored", failure);
    }

    /** Classes 08, connection exception, and 57P, operator intervention; and a session ended since it stood still. */
    private static boolean isBrokenConnection(SQLException failure) {
        return isOfClass(failure, "08") || isOfClass(failure, "57P") || isOfClass(failure, "25P03");
    }

    /** Classes 22, data exception, 23, integrity constraint violation, and 54, program limit exceeded. */
    private static boolean isCausedByContents(SQLException failure) {
        return isOfClass(failure, "22") || isOfClass(failure, "23") || isOfClass(failure, "54");
    }

    private static boolean isOfClass(SQLException failure, String prefix) {
        @Nullable String state = failure.getSQLState();
        return state != null && state.startsWith(prefix);
    }

    /** Writes what waits, and takes no more. */
    @Override
    public void close() {
        queue.close();
        try {
            if (!thread.join(LAST_BATCHES)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
