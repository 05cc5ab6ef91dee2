package io.gigstack.connect.eventstore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads for all who ask at the moment with one query. While a query is under way, those who come gather for the next one,
 * which begins after they came: nobody is given anything older than their question. The more ask, the less each costs.
 *
 * <p>It has no thread of its own. Whoever comes first asks for all that wait; then the first of those that have come
 * meanwhile does. When a query fails, all who wait at that moment fail with it: of a database that doesn't answer, nobody
 * waits out the time of those before and then their own.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class GroupRead<K, V> {

    /** Most that one query asks for, unless its answers are large. */
    private static final int MOST_TOGETHER = 500;

    private final Function<Set<K>, Map<K, V>> query;
    private final int mostTogether;
    private final ReentrantLock lock = new ReentrantLock();
    private List<Asker<K, V>> waiting = new ArrayList<>();
    private boolean underWay;

    /** @param query finds values by their keys; it leaves out what there is not */
    public GroupRead(Function<Set<K>, Map<K, V>> query) {
        this(query, MOST_TOGETHER);
    }

    /**
     * @param query finds values by their keys; it leaves out what there is not
     * @param mostTogether most that one query asks for
     */
    GroupRead(Function<Set<K>, Map<K, V>> query, int mostTogether) {
        this.query = query;
        this.mostTogether = mostTogether;
    }

    /**
     * What there is under this key.
     *
     * @throws RuntimeException whatever the query throws
     */
    public Optional<V> find(K key) {
        Asker<K, V> asker = new Asker<>(key);
        boolean asksForAll;
        lock.lock();
        try {
            waiting.add(asker);
            asksForAll = !underWay;
            underWay = true;
        } finally {
            lock.unlock();
        }
        if (asksForAll || asker.turn.join() == Turn.YOURS) {
            askForAll();
        }
        return asker.answer();
    }

    private void askForAll() {
        List<Asker<K, V>> group = nextGroup();
        try {
            Set<K> keys = new LinkedHashSet<>();
            group.forEach(asker -> keys.add(asker.key));
            Map<K, V> found = query.apply(keys);
            group.forEach(asker -> asker.found = found.get(asker.key));
            passOn();
        } catch (RuntimeException | Error failure) {
            group.addAll(allWhoWait());
            group.forEach(asker -> asker.failure = failure);
        } finally {
            group.forEach(asker -> asker.turn.complete(Turn.ANSWERED));
        }
    }

    private List<Asker<K, V>> nextGroup() {
        lock.lock();
        try {
            int size = Math.min(waiting.size(), mostTogether);
            List<Asker<K, V>> group = new ArrayList<>(waiting.subList(0, size));
            waiting = new ArrayList<>(waiting.subList(size, waiting.size()));
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void passOn() {
        Asker<K, V> next = null;
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                underWay = false;
            } else {
                next = waiting.getFirst();
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.turn.complete(Turn.YOURS);
        }
    }

    private List<Asker<K, V>> allWhoWait() {
        lock.lock();
        try {
            List<Asker<K, V>> all = waiting;
            waiting = new ArrayList<>();
            underWay = false;
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for the next query. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private enum Turn {
        YOURS,
        ANSWERED
    }

    /** What is found is written before its turn is completed, and read after. */
    private static final class Asker<K, V> {

        final K key;
        final CompletableFuture<Turn> turn = new CompletableFuture<>();

        @Nullable
        V found;

        @Nullable
        Throwable failure;

        Asker(K key) {
            this.key = key;
        }

        Optional<V> answer() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return Optional.ofNullable(found);
        }
    }
}
