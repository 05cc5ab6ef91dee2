package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.event;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static io.gigstack.connect.eventstore.Examples.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.eventstore.Written.Forgotten;
import io.gigstack.connect.eventstore.Written.Summary;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a load costs, and what it sees. */
class KnownAggregatesTest {

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static final Node NODE = Node.on(DATABASE);
    private static final Node OTHER = Node.on(DATABASE);

    private final Loading loading = new Loading(NODE);

    @BeforeEach
    void empty() {
        NODE.empty();
    }

    @AfterAll
    static void stop() {
        NODE.close();
        OTHER.close();
    }

    @Test
    void what_another_node_has_appended_between_two_loads_is_seen_at_once() {
        for (long sequence = 0; sequence < 30; sequence++) {
            Node writer = sequence % 3 == 0 ? NODE : OTHER;
            writer.append(note("book_of_two", sequence));

            assertThat(NODE.store().readEvents("book_of_two").asStream()).hasSize((int) sequence + 1);
        }
    }

    @Test
    void an_unknown_aggregate_costs_one_statement_with_its_snapshot_and_its_events() {
        NODE.append(notes("book_1", 0, 30));
        OTHER.snapshot("book_1", 19, new Summary("twenty"));

        assertThat(loading.statements.of(() -> loading.load("book_1"))).isEqualTo(1);
        assertThat(loading.load("book_1")).hasSize(11);
        assertThat(loading.eventsRead).hasValue(10);
    }

    @Test
    void a_known_aggregate_costs_one_statement_and_only_its_new_events_are_read() {
        NODE.append(notes("book_1", 0, 30));
        loading.load("book_1");
        NODE.append(notes("book_1", 30, 2));
        loading.eventsRead.set(0);

        assertThat(loading.statements.of(() -> loading.load("book_1"))).isEqualTo(1);
        assertThat(loading.eventsRead).hasValue(2);
        assertThat(loading.statements.of(() -> loading.load("book_1"))).isEqualTo(1);
        assertThat(loading.eventsRead).hasValue(2);
    }

    @Test
    void those_who_load_at_the_same_moment_share_a_statement() {
        IntStream.range(0, 16).forEach(i -> NODE.append(notes("book_" + i, 0, i + 1)));
        AtomicInteger queries = new AtomicInteger();
        CountDownLatch firstIsUnderWay = new CountDownLatch(1);
        CountDownLatch othersHaveCome = new CountDownLatch(1);
        loading.beforeEachQuery(_ -> {
            if (queries.getAndIncrement() == 0) {
                firstIsUnderWay.countDown();
                await(othersHaveCome);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> loading.load("book_0").size());
            await(firstIsUnderWay);
            List<Future<Integer>> others = IntStream.range(0, 16)
                    .mapToObj(
                            i -> threads.submit(() -> loading.load("book_" + i).size()))
                    .toList();
            AtOnce.await("the others have come", () -> loading.known.waiting() == 16);
            int statements = loading.statements.of(() -> {
                othersHaveCome.countDown();
                assertThat(AtOnce.result(first)).isEqualTo(1);
                assertThat(others)
                        .extracting(AtOnce::result)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 16).boxed().toList());
            });

            assertThat(statements).isEqualTo(2);
        }
    }

    @Test
    void that_there_is_no_such_aggregate_is_never_kept() {
        assertThat(loading.load("book_1")).isEmpty();
        assertThat(loading.known.bytes()).isZero();

        OTHER.append(note("book_1", 0));

        assertThat(loading.load("book_1")).hasSize(1);
    }

    @Test
    void a_query_that_fails_is_forgotten_by_the_next_load() {
        NODE.append(notes("book_1", 0, 3));
        loading.load("book_1");
        NODE.append(note("book_1", 3));
        AtomicBoolean away = new AtomicBoolean(true);
        loading.beforeEachQuery(_ -> {
            if (away.get()) {
                throw new IllegalStateException("away");
            }
        });

        assertThatThrownBy(() -> loading.load("book_1")).hasMessage("away");
        away.set(false);
        assertThat(loading.load("book_1")).hasSize(4);
    }

    @Test
    void what_a_command_has_applied_comes_last_and_is_forgotten_when_it_is_rolled_back() {
        NODE.append(notes("book_staged", 0, 2));
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        NODE.store().publish(note("book_staged", 2));
        assertThat(sequences(NODE.store().readEvents("book_staged").asStream().toList()))
                .containsExactly(0L, 1L, 2L);
        command.rollback();

        assertThat(sequences(NODE.store().readEvents("book_staged").asStream().toList()))
                .containsExactly(0L, 1L);
    }

    @Test
    void what_is_appended_but_not_committed_is_not_known() {
        NODE.append(notes("book_1", 0, 2));
        NODE.inVain(() -> {
            NODE.append(note("book_1", 2));
            assertThat(loading.load("book_1")).hasSize(2);
        });

        assertThat(loading.load("book_1")).hasSize(2);
    }

    @Test
    void an_upcaster_sees_each_stored_event_and_may_drop_it() {
        Loading upcast = new Loading(
                NODE,
                Long.MAX_VALUE,
                events -> events.filter(event -> !event.getType().getName().equals("forgotten")));
        NODE.append(note("book_1", 0), event("book_1", 1, new Forgotten("?"), Map.of(), Instant.now()));

        for (long next = 2; next < 5; next++) {
            assertThat(upcast.content("book_1")).isEqualTo(upcast.contentWithoutMemory("book_1"));
            NODE.append(
                    next == 3
                            ? note("book_1", next)
                            : event("book_1", next, new Forgotten("?"), Map.of(), Instant.now()));
        }
        assertThat(upcast.content("book_1").messages()).hasSize(2);
    }

    @Test
    void an_event_that_this_program_does_not_know_is_still_handed_out() {
        NODE.append(event("book_1", 0, new Forgotten("?"), Map.of(), Instant.now()));

        assertThat(loading.load("book_1").getFirst().getPayload()).isInstanceOf(UnknownSerializedType.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            // A test that fails must end.
            assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
