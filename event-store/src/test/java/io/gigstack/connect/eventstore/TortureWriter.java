package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;

import io.gigstack.connect.eventstore.Written.Note;
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
 * A process that appends, and says of each transaction what it tries and what became of it. Its transactions stay open
 * for a while, before and after they append, and some of them are rolled back. Its events look older than a minute.
 */
final class TortureWriter {

    private static final int THREADS = 4;
    private static final String SHARED = "book_of_all";
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final EngineUnderTest node;
    private final String book;
    private final Random random;
    private final long end;

    private TortureWriter(EngineUnderTest node, String book, int seed, long end) {
        this.node = node;
        this.book = book;
        this.random = new Random(seed);
        this.end = end;
    }

    /** Arguments: those of {@link TortureNode}, the number of this process, and for how many seconds it appends. */
    public static void main(String[] arguments) {
        int number = Integer.parseInt(arguments[4]);
        EngineUnderTest node = TortureNode.of(arguments);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[5]));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                String book = "book_%d_%d".formatted(number, i);
                threads.execute(new TortureWriter(node, book, 100 * number + i, end)::write);
            }
        }
        System.exit(0);
    }

    private void write() {
        while (System.nanoTime() < end) {
            try {
                transaction();
            } catch (RuntimeException away) {
                pause();
            }
        }
    }

    private void transaction() {
        List<DomainEventMessage<Note>> events = next(book, 1 + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            events.addAll(next(SHARED, 1));
        }
        String names = String.join(" ", ids(events));
        System.out.println("tries " + names);
        Transaction transaction = node.transactions().startTransaction();
        try {
            pauseSometimes();
            node.append(events);
            pauseSometimes();
        } catch (RuntimeException failed) {
            transaction.rollback();
            System.out.println(fate(failed) + " " + names);
            return;
        }
        if (random.nextInt(6) == 0) {
            transaction.rollback();
            System.out.println("refused " + names);
            return;
        }
        try {
            transaction.commit();
            System.out.println("stored " + names);
        } catch (RuntimeException failed) {
            System.out.println(fate(failed) + " " + names);
        }
    }

    private static String fate(RuntimeException failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException
                ? "refused"
                : "unknown";
    }

    private List<DomainEventMessage<Note>> next(String aggregate, int count) {
        long first = node.engine().lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
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
