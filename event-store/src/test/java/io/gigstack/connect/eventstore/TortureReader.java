package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A process that follows the log from its beginning to the last book, and says what it reads. */
final class TortureReader {

    /** The aggregate of the event that ends the log. */
    static final String LAST_BOOK = "book_last";

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final EngineUnderTest node;
    private @Nullable TrackingToken token;
    private boolean done;

    private TortureReader(EngineUnderTest node) {
        this.node = node;
    }

    /** Arguments: those of {@link NodeProcess}, and whether to follow as a processor does or to ask again and again. */
    public static void main(String[] arguments) {
        TestDatabase database = new TestDatabase(arguments[1], arguments[2], arguments[3]);
        TortureReader reader = new TortureReader(TortureEngine.of(arguments[0]).nodeAtLast(database));
        boolean follows = arguments[4].equals("follows");
        System.out.println("ready");
        while (!reader.done) {
            try {
                if (follows) {
                    reader.follow();
                } else {
                    reader.poll();
                }
            } catch (RuntimeException away) {
                LockSupport.parkNanos(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        System.exit(0);
    }

    private void follow() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> events =
                ((Node) node).store().openStream(token)) {
            while (!done) {
                read(events.nextAvailable());
            }
        }
    }

    private void poll() {
        try (Stream<? extends TrackedEventMessage<?>> events = node.engine().readEvents(token, false)) {
            events.forEach(this::read);
        }
        LockSupport.parkNanos(PAUSE);
    }

    private void read(TrackedEventMessage<?> event) {
        System.out.println("reads " + event.getIdentifier());
        token = event.trackingToken();
        done |= ((DomainEventMessage<?>) event).getAggregateIdentifier().equals(LAST_BOOK);
    }
}
