package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;

import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.postgres.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A process that appends until its input is closed, and says of each transaction what it tries and what became of it:
 *
 * <ul>
 *   <li>stored: this was acknowledged
 *   <li>refused: it was said that nothing was stored, for somebody was faster or there is no room
 *   <li>dropped: the writer has rolled it back
 *   <li>wronged: refused, though nobody else writes to what it wrote to
 *   <li>unknown: the database failed
 * </ul>
 *
 * <p>Its transactions stay open for a while, before and after they append. Its events look older than a minute, as they do
 * after any longer transaction or with a clock that is behind.
 */
final class TortureWriter {

    private static final int THREADS = 4;
    private static final String SHARED = "book_of_all";
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private static volatile boolean bidToStop;

    private final TortureEngine engine;
    private final EngineUnderTest node;
    private final String book;
    private final Random random;

    /** Whether the last transaction may still come through: then the next one may be refused. */
    private boolean unsure = true;

    private TortureWriter(TortureEngine engine, EngineUnderTest node, String book, long seed) {
        this.engine = engine;
        this.node = node;
        this.book = book;
        this.random = new Random(seed);
    }

    /** Arguments: those of {@link NodeProcess}, the number of this writer, and how often it was started before. */
    public static void main(String[] arguments) throws IOException {
        TortureEngine engine = TortureEngine.of(arguments[0]);
        EngineUnderTest node = engine.nodeAtLast(new TestDatabase(arguments[1], arguments[2], arguments[3]));
        Thread.ofPlatform().daemon().start(TortureWriter::awaitStop);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                String book = "book_%s_%d".formatted(arguments[4], i);
                long seed = (book + arguments[5]).hashCode();
                threads.execute(new TortureWriter(engine, node, book, seed)::write);
            }
        }
        System.exit(0);
    }

    /** Its input also ends when whoever started it is gone. */
    private static void awaitStop() {
        try {
            System.in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            bidToStop = true;
        }
    }

    private void write() {
        while (!bidToStop) {
            try {
                transaction();
            } catch (RuntimeException away) {
                pause();
            }
        }
    }

    private void transaction() {
        // None of our aggregates would leave a hole; an engine that keeps them out has to be asked for one.
        boolean leavesHole = engine == TortureEngine.CONNECT && random.nextInt(20) == 0;
        List<DomainEventMessage<Note>> events = next(book, leavesHole ? 1 : 0, 1 + random.nextInt(6));
        boolean alone = random.nextInt(3) > 0;
        if (!alone) {
            events.addAll(next(SHARED, 0, 1 + random.nextInt(2)));
        }
        String names = " " + String.join(" ", ids(events));
        System.out.println("tries" + names);
        String fate = fate(events);
        boolean wronged = fate.equals("refused") && alone && !leavesHole && !unsure;
        System.out.println((wronged ? "wronged" : fate) + names);
        unsure = fate.equals("unknown") || (unsure && !fate.equals("stored"));
    }

    private String fate(List<DomainEventMessage<Note>> events) {
        Transaction transaction = node.transactions().startTransaction();
        try {
            pauseSometimes();
            node.append(events);
            pauseSometimes();
        } catch (RuntimeException failed) {
            transaction.rollback();
            return fate(failed);
        }
        if (random.nextInt(6) == 0) {
            transaction.rollback();
            return "dropped";
        }
        try {
            transaction.commit();
            return "stored";
        } catch (EventStoreBusyException busy) {
            unsure = true;
            return "refused";
        } catch (RuntimeException failed) {
            return fate(failed);
        }
    }

    private static String fate(RuntimeException failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException
                ? "refused"
                : "unknown";
    }

    private List<DomainEventMessage<Note>> next(String aggregate, int hole, int count) {
        long first = node.engine().lastSequenceNumberFor(aggregate).orElse(-1L) + 1 + hole;
        Instant past = Instant.now().minusSeconds(120);
        List<DomainEventMessage<Note>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(note(aggregate, first + i, past));
        }
        return events;
    }

    private void pauseSometimes() {
        if (random.nextInt(4) == 0) {
            pause();
        }
    }

    private void pause() {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
    }
}
