package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** Two nodes append at once while a reader on each of them follows the log. */
class OrderUnderConcurrencyTest {

    private static final int WRITERS = 6;

    @Test
    void every_reader_reads_every_committed_event_exactly_once_and_in_the_order_of_positions() {
        TestDatabase database = TestPostgres.newDatabase();
        try (Node one = Node.on(database);
                Node two = Node.on(database);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            Turmoil turmoil = new Turmoil(one, WRITERS);
            Future<List<TrackedEventMessage<?>>> tail =
                    threads.submit(() -> Readers.follow(one.store(), turmoil::committedInAll));
            Future<List<TrackedEventMessage<?>>> polls =
                    threads.submit(() -> Readers.poll(two.engine(), turmoil::committedInAll));
            IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> turmoil.write(writer % 2 == 0 ? one : two, writer)))
                    .toList()
                    .forEach(AtOnce::result);

            List<String> stored = ids(one.log());
            assertThat(stored).containsExactlyInAnyOrderElementsOf(turmoil.committed());
            for (List<TrackedEventMessage<?>> read : List.of(AtOnce.result(tail), AtOnce.result(polls))) {
                assertThat(ids(read)).isEqualTo(stored);
                assertThat(read)
                        .extracting(event -> event.trackingToken().position().orElseThrow())
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
            assertThat(sequences(one.log()))
                    .allSatisfy((aggregate, sequences) -> assertThat(sequences)
                            .isEqualTo(LongStream.range(0, sequences.size())
                                    .boxed()
                                    .toList()));
        }
    }

    private static Map<String, List<Long>> sequences(List<? extends TrackedEventMessage<?>> log) {
        return log.stream()
                .map(event -> (DomainEventMessage<?>) event)
                .collect(groupingBy(
                        DomainEventMessage::getAggregateIdentifier,
                        mapping(DomainEventMessage::getSequenceNumber, toList())));
    }
}
