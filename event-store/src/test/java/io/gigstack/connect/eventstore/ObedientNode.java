package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.notes;

import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.postgres.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A process that appends what it is told, a line for each transaction: the aggregate, the first sequence, how many. It
 * says what it tries and what became of it, as {@link TortureWriter} does.
 */
final class ObedientNode {

    private ObedientNode() {}

    /** Arguments: those of {@link NodeProcess}. */
    public static void main(String[] arguments) throws IOException {
        try (EngineUnderTest node = TortureEngine.of(arguments[0])
                        .node(new TestDatabase(arguments[1], arguments[2], arguments[3]));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                List<String> words = List.of(order.split(" "));
                List<DomainEventMessage<Note>> events =
                        notes(words.get(0), Long.parseLong(words.get(1)), Integer.parseInt(words.get(2)));
                threads.execute(() -> append(node, events));
            }
        }
        System.exit(0);
    }

    private static void append(EngineUnderTest node, List<DomainEventMessage<Note>> events) {
        String names = " " + String.join(" ", ids(events));
        System.out.println("tries" + names);
        try {
            node.append(events);
            System.out.println("stored" + names);
        } catch (ConcurrencyException | AggregateStreamCreationException | EventStoreBusyException nothingStored) {
            System.out.println("refused" + names);
        } catch (RuntimeException failed) {
            System.out.println("unknown" + names);
        }
    }
}
