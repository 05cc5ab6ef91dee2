package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.notes;

import io.gigstack.connect.eventstore.Written.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Writers who append in small transactions, at random: some append several times, some roll back, some begin their
 * transaction long before they append, and all of them contend for one aggregate.
 */
final class Turmoil {

    private static final String SHARED = "book_of_all";

    private static final int TRANSACTIONS = 40;

    private final Queue<String> committed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger writing;

    Turmoil(Node node, int writers) {
        writing = new AtomicInteger(writers);
        List<DomainEventMessage<Note>> first = notes(SHARED, 0, 1);
        node.append(first);
        committed.addAll(ids(first));
    }

    /** The ids of all events that were committed. */
    List<String> committed() {
        return List.copyOf(committed);
    }

    /** How many events there are, once nobody writes any more. */
    OptionalInt committedInAll() {
        return writing.get() == 0 ? OptionalInt.of(committed.size()) : OptionalInt.empty();
    }

    void write(Node node, int seed) {
        Random random = new Random(seed);
        long next = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            List<DomainEventMessage<Note>> own = notes("book_" + seed, next, 1 + random.nextInt(3));
            if (transaction(node, random, own)) {
                next += own.size();
            }
        }
        writing.decrementAndGet();
    }

    /** True when it was committed. */
    private boolean transaction(Node node, Random random, List<DomainEventMessage<Note>> own) {
        Transaction transaction = node.transactions().startTransaction();
        try {
            List<DomainEventMessage<Note>> all = new ArrayList<>(own);
            boolean contends = random.nextInt(3) == 0;
            long shared = node.engine().lastSequenceNumberFor(SHARED).orElseThrow() + 1;
            if (random.nextInt(4) == 0) {
                letOthersCommit();
            }
            node.append(own);
            if (contends) {
                all.addAll(notes(SHARED, shared, 1));
                node.append(all.subList(own.size(), all.size()));
            }
            if (random.nextInt(6) == 0) {
                transaction.rollback();
                return false;
            }
            transaction.commit();
            commits.incrementAndGet();
            committed.addAll(ids(all));
            return true;
        } catch (ConcurrencyException othersWereFaster) {
            transaction.rollback();
            return false;
        }
    }

    /** With the transaction open; unless all wait for each other. */
    private void letOthersCommit() {
        int before = commits.get();
        waiting.incrementAndGet();
        AtOnce.await("others commit", () -> commits.get() >= before + 2 || waiting.get() >= writing.get());
        waiting.decrementAndGet();
    }
}
