package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.note;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/**
 * Measures how long after its commit an event is with a reader of another node. By hand, on an idle machine:
 * {@code ./mvnw -q -pl event-store -am test -Dtest=WakeUpTimes -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class WakeUpTimes {

    private static final int EVENTS = 1_000;
    private static final int WARM_UP = 200;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(60);

    @Test
    void tells() throws InterruptedException {
        TestDatabase database = TestPostgres.newDatabase();
        Random random = new Random(3);
        long[] committed = new long[WARM_UP + EVENTS];
        long[] read = new long[WARM_UP + EVENTS];
        try (Node writer = Node.on(database);
                Node reader = Node.on(database);
                BlockingStream<TrackedEventMessage<?>> stream = reader.store().openStream(null)) {
            for (int i = 0; i < committed.length; i++) {
                // The other one has come to rest, and looks by itself only after a second.
                LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
                int number = i;
                Thread append = Thread.ofPlatform().start(() -> {
                    writer.append(note("book_1", number));
                    committed[number] = System.nanoTime();
                });
                stream.nextAvailable();
                read[i] = System.nanoTime();
                append.join();
            }
        }
        // A reader may well be faster than the answer to the commit.
        long[] micros = LongStream.range(WARM_UP, committed.length)
                .map(i -> Math.max(0, (read[(int) i] - committed[(int) i]) / 1_000))
                .sorted()
                .toArray();
        System.out.printf(
                "From the acknowledgement to the reader, %d events: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                EVENTS, micros[EVENTS / 2] / 1e3, micros[EVENTS * 99 / 100] / 1e3, micros[EVENTS - 1] / 1e3);
    }
}
