package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has read the log to its end is woken when it goes on. */
class LogStreamTest {

    private final TestDatabase database = TestPostgres.newDatabase();
    private final Node node = Node.on(database);
    private final AtomicInteger woken = new AtomicInteger();
    private long next;

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_reader_is_woken_for_what_this_node_appends_and_what_another_one_does() {
        try (Node other = Node.on(database);
                BlockingStream<TrackedEventMessage<?>> stream = node.store().openStream(null)) {
            assertThat(stream.setOnAvailableCallback(woken::incrementAndGet)).isTrue();

            wakes(stream, node);
            wakes(stream, other);
            wakes(stream, node);
        }
    }

    private void wakes(BlockingStream<TrackedEventMessage<?>> stream, Node writer) {
        assertThat(stream.hasNextAvailable()).isFalse();
        int before = woken.get();
        writer.store().publish(note("book_1", next++));
        AtOnce.await("the reader is woken", () -> woken.get() > before);
        AtOnce.await("the event is there", stream::hasNextAvailable);
        read(stream);
    }

    @Test
    void a_reader_that_has_closed_its_stream_is_left_alone() {
        AtomicInteger other = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> open = node.store().openStream(null)) {
            BlockingStream<TrackedEventMessage<?>> closed = node.store().openStream(null);
            closed.setOnAvailableCallback(woken::incrementAndGet);
            open.setOnAvailableCallback(other::incrementAndGet);
            node.store().publish(note("book_1", 0));
            AtOnce.await("both are woken", () -> woken.get() > 0 && other.get() > 0);

            closed.close();
            // Whoever was about to be woken is woken before the next event is told of.
            wakes(other, 1);
            int before = woken.get();
            wakes(other, 2);

            assertThat(woken.get()).isEqualTo(before);
        }
    }

    private void wakes(AtomicInteger reader, long sequence) {
        int before = reader.get();
        node.store().publish(note("book_1", sequence));
        AtOnce.await("the reader is woken", () -> reader.get() > before);
    }

    /** More than the tail keeps, so that the log is read first and the tail goes on from there. */
    @Test
    void one_that_is_far_behind_reads_every_event_once_and_in_order_while_more_come() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> awake = node.store().openStream(null);
                BlockingStream<TrackedEventMessage<?>> behind = node.store().openStream(null)) {
            List<TrackedEventMessage<?>> read = new ArrayList<>();
            for (long i = 0; i < 1_200; i++) {
                node.store().publish(note("book_1", i));
            }
            AtOnce.await("the tail has moved on", awake::hasNextAvailable);
            for (long i = 1_200; i < 1_300; i++) {
                node.store().publish(note("book_1", i));
                read.add(behind.nextAvailable());
            }
            while (read.size() < 1_300) {
                read.add(behind.nextAvailable());
            }

            assertThat(ids(read)).isEqualTo(ids(node.log()));
        }
    }

    @Test
    void two_threads_that_read_one_stream_get_each_event_once() {
        Queue<TrackedEventMessage<?>> read = new ConcurrentLinkedQueue<>();
        AtomicInteger writing = new AtomicInteger(1);
        try (BlockingStream<TrackedEventMessage<?>> stream = node.store().openStream(null)) {
            AtOnce.all(3, thread -> () -> {
                if (thread == 0) {
                    for (long i = 0; i < 200; i++) {
                        node.store().publish(note("book_1", i));
                    }
                    return writing.decrementAndGet();
                }
                // As a pooled processor does it: look, and take if there is something.
                while (read.size() < 200) {
                    synchronized (read) {
                        stream.peek().ifPresent(_ -> read.add(read(stream)));
                    }
                    stream.hasNextAvailable();
                }
                return 0;
            });
        }

        assertThat(ids(read.stream().toList())).isEqualTo(ids(node.log()));
    }

    private static TrackedEventMessage<?> read(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
