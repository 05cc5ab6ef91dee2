package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Four processes append and two read, while sessions are killed in the middle of a batch, answers to commits are cut off,
 * a stranger holds the lock and writes too, listeners go deaf, and processes are killed, started anew and frozen.
 */
final class Torture {

    private static final long LONGEST_PEACE = TimeUnit.MILLISECONDS.toNanos(40);
    private static final Duration BETWEEN_DEATHS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_FROSTS = Duration.ofMillis(700);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    /** How long a reader may take to the end of the log. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TortureEngine engine;
    private final TestDatabase database;
    private final Consumer<String> progress;
    private final Random random = new Random(7);

    Torture(TortureEngine engine, TestDatabase database, Consumer<String> progress) {
        this.engine = engine;
        this.database = database;
        this.progress = progress;
    }

    /** What all of them said, once the log has been read to its end. */
    TortureAccount run(int seconds) {
        TortureSessions sessions = new TortureSessions(database);
        try (EngineUnderTest node = engine.node(database);
                TortureRelay relay = new TortureRelay(database)) {
            sessions.slowDown(engine.schema());
            List<NodeProcess> readers =
                    List.of(reader(engine == TortureEngine.CONNECT ? "follows" : "polls"), reader("polls"));
            TortureWriters writers = new TortureWriters(engine, relay.database());
            AtOnce.await(
                    "all read and append",
                    () -> writers.allAppend() && readers.stream().allMatch(reader -> reader.spoken() > 1));
            TortureStranger stranger = new TortureStranger(engine, database);
            disturb(seconds, sessions, writers, readers);
            List<NodeProcess> ended = writers.end();
            Queue<String> strange = stranger.end();
            boolean inTime = endLog(node, sessions, readers);
            TortureToll toll = new TortureToll(
                    sessions.killed(),
                    sessions.killedInBatch(),
                    sessions.listenersKilled(),
                    relay.answersCut(),
                    writers.killed(),
                    writers.frozen(),
                    stranger.transactions());
            return new TortureAccount(engine, database, ended, strange, readers, inTime, toll);
        }
    }

    /** True if every reader reads what comes last: at first while all listeners hear of it, and then while none does. */
    private boolean endLog(EngineUnderTest node, TortureSessions sessions, List<NodeProcess> readers) {
        boolean inTime = true;
        sessions.awaitListeners(engine == TortureEngine.CONNECT ? readers.size() + 1 : 0);
        for (int i = 0; i < 3 && inTime; i++) {
            DomainEventMessage<?> event = note("book_of_silence", i);
            node.append(event);
            inTime = readers.stream().allMatch(reader -> reader.says("reads " + event.getIdentifier(), PATIENCE));
        }
        sessions.killListeners();
        node.append(note(TortureReader.LAST_BOOK, 0));
        for (NodeProcess reader : readers) {
            inTime &= reader.end(PATIENCE);
        }
        return inTime;
    }

    private NodeProcess reader(String manner) {
        return NodeProcess.start(TortureReader.class, engine, database, manner);
    }

    private void disturb(int seconds, TortureSessions sessions, TortureWriters writers, List<NodeProcess> readers) {
        // The longer frost outlasts the limits that the database sets to a session; in a short run nobody has the time.
        Duration frost = seconds < 20 ? Duration.ofMillis(200) : Duration.ofSeconds(6);
        Timer end = new Timer(Duration.ofSeconds(seconds));
        Timer death = new Timer(BETWEEN_DEATHS);
        Timer cold = new Timer(BETWEEN_FROSTS.plus(frost.multipliedBy(3)));
        Timer word = new Timer(BETWEEN_WORDS);
        while (!end.isOver()) {
            LockSupport.parkNanos(random.nextLong(LONGEST_PEACE));
            switch (random.nextInt(5)) {
                case 0 -> sessions.killListener();
                case 1 -> sessions.killBusy();
                default -> sessions.killInBatch();
            }
            if (death.isOver()) {
                writers.killOne();
            }
            if (cold.isOver()) {
                writers.freezeOne(frost);
            }
            if (word.isOver()) {
                progress.accept("%,d events acknowledged; read %,d and %,d; killed sessions %,d, processes %,d"
                        .formatted(
                                writers.acknowledged(),
                                readers.getFirst().events(),
                                readers.getLast().events(),
                                sessions.killed(),
                                writers.killed()));
            }
        }
    }

    /** Is over once in so long. */
    private static final class Timer {

        private final Duration time;
        private long end;

        Timer(Duration time) {
            this.time = time;
            end = System.nanoTime() + time.toNanos();
        }

        boolean isOver() {
            boolean over = System.nanoTime() > end;
            if (over) {
                end = System.nanoTime() + time.toNanos();
            }
            return over;
        }
    }
}
