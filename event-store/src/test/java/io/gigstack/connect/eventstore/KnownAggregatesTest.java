package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.event;
import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.noteBy;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.eventstore.Written.Forgotten;
import io.gigstack.connect.eventstore.Written.OldSummary;
import io.gigstack.connect.eventstore.Written.Summary;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        snapshot("book_1", 19, new Summary("twenty"));

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
    void a_new_snapshot_takes_the_place_of_what_came_before_it() {
        NODE.append(notes("book_1", 0, 100));
        loading.load("book_1");
        long before = loading.known.bytes();
        snapshot("book_1", 89, new Summary("ninety"));
        NODE.append(note("book_1", 100));
        loading.eventsRead.set(0);

        assertThat(sequences(loading.load("book_1")))
                .containsExactly(89L, 90L, 91L, 92L, 93L, 94L, 95L, 96L, 97L, 98L, 99L, 100L);
        assertThat(loading.eventsRead).hasValue(1);
        assertThat(loading.known.bytes()).isLessThan(before / 5);
        assertThat(loading.content("book_1")).isEqualTo(loading.contentWithoutMemory("book_1"));
    }

    @Test
    void a_new_snapshot_of_events_that_are_not_known_yet_spares_reading_them() {
        NODE.append(notes("book_1", 0, 10));
        loading.load("book_1");
        OTHER.append(notes("book_1", 10, 90));
        snapshot("book_1", 97, new Summary("of the other node"));
        loading.eventsRead.set(0);

        assertThat(sequences(loading.load("book_1"))).containsExactly(97L, 98L, 99L);
        assertThat(loading.eventsRead).hasValue(2);
    }

    @Test
    void a_snapshot_is_read_for_each_load_since_it_becomes_the_aggregate_and_events_are_read_once() {
        NODE.append(notes("book_1", 0, 10));
        snapshot("book_1", 7, new Summary("eight"));
        List<? extends DomainEventMessage<?>> first = loading.load("book_1");
        List<? extends DomainEventMessage<?>> second = loading.load("book_1");

        assertThat(second.getFirst().getPayload())
                .isEqualTo(first.getFirst().getPayload())
                .isNotSameAs(first.getFirst().getPayload());
        assertThat(second.getLast().getPayload()).isSameAs(first.getLast().getPayload());
    }

    @Test
    void a_snapshot_that_can_not_be_used_is_passed_over_and_not_read_again() {
        NODE.append(notes("book_1", 0, 5));
        loading.load("book_1");
        snapshot("book_1", 3, new OldSummary("as it was before"));

        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(loading.statements.of(() -> loading.load("book_1"))).isEqualTo(1);

        snapshot("book_1", 4, new Summary("as it is today"));
        assertThat(sequences(loading.load("book_1"))).containsExactly(4L);
    }

    @Test
    void a_snapshot_that_can_not_be_read_is_passed_over_be_it_a_new_or_a_known_one() {
        NODE.append(notes("book_1", 0, 5));
        snapshot("book_1", 3, new Summary("four"));
        assertThat(sequences(loading.load("book_1"))).containsExactly(3L, 4L);

        loading.snapshotsAreReadable.set(false);
        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
        snapshot("book_1", 4, new Summary("five"));
        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void an_aggregate_of_which_only_a_useless_snapshot_was_known_is_read_from_its_events() {
        NODE.append(notes("book_1", 0, 5));
        snapshot("book_1", 3, new Forgotten("?"));

        assertThat(sequences(loading.load("book_1"))).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201, 400, 1_000})
    void an_aggregate_of_any_length_is_read_to_its_end_but_a_long_one_is_not_kept(int length) {
        NODE.append(notes("book_1", 0, length));

        assertThat(ids(loading.load("book_1"))).isEqualTo(ids(NODE.of("book_1")));
        assertThat(loading.known.bytes() > 0).isEqualTo(length < KnownAggregates.MOST_EVENTS);
        assertThat(loading.content("book_1")).isEqualTo(loading.contentWithoutMemory("book_1"));
    }

    @Test
    void an_aggregate_that_grows_too_long_is_forgotten() {
        NODE.append(notes("book_1", 0, 150));
        loading.load("book_1");
        NODE.append(notes("book_1", 150, 60));

        assertThat(loading.load("book_1")).hasSize(210);
        assertThat(loading.known.bytes()).isZero();
        assertThat(loading.load("book_1")).hasSize(210);
    }

    @Test
    void what_is_kept_of_many_aggregates_stays_below_the_bound() {
        long bound = 50_000;
        Loading bounded = new Loading(NODE, bound, events -> events);
        for (int i = 0; i < 300; i++) {
            NODE.append(notes("book_" + i, 0, 3));
            bounded.load("book_" + i);

            assertThat(bounded.known.bytes()).isPositive().isLessThanOrEqualTo(bound);
        }
        IntStream.range(0, 300)
                .forEach(i -> assertThat(bounded.load("book_" + i)).hasSize(3));
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void over_any_history_a_load_gives_what_it_would_give_without_memory(int seed) {
        Random random = new Random(seed);
        Loading small = new Loading(NODE, 10_000, events -> events);
        long[] lengths = new long[3];
        for (int step = 0; step < 80; step++) {
            int book = random.nextInt(lengths.length);
            String aggregate = "book_" + seed + "_" + book;
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> {
                    int more = 1 + random.nextInt(random.nextInt(10) == 0 ? 250 : 20);
                    (random.nextBoolean() ? NODE : OTHER).append(notes(aggregate, lengths[book], more));
                    lengths[book] += more;
                }
                case 3 -> {
                    (random.nextBoolean() ? NODE : OTHER).append(noteBy("key_" + step, aggregate, lengths[book]));
                    lengths[book]++;
                }
                case 4 -> {
                    if (lengths[book] > 0) {
                        long at = Math.max(0, lengths[book] - 1 - random.nextInt(30));
                        snapshot(
                                aggregate,
                                at,
                                random.nextInt(4) == 0 ? new OldSummary("old") : new Summary("at " + at));
                    }
                }
                default -> {
                    assertThat(loading.content(aggregate)).isEqualTo(loading.contentWithoutMemory(aggregate));
                    assertThat(small.content(aggregate)).isEqualTo(small.contentWithoutMemory(aggregate));
                }
            }
        }
        IntStream.range(0, lengths.length)
                .mapToObj(book -> "book_" + seed + "_" + book)
                .forEach(aggregate ->
                        assertThat(loading.content(aggregate)).isEqualTo(loading.contentWithoutMemory(aggregate)));
    }

    private static List<Long> sequences(List<? extends DomainEventMessage<?>> events) {
        return events.stream().map(DomainEventMessage::getSequenceNumber).toList();
    }

    private static void snapshot(String aggregate, long sequence, Written payload) {
        OTHER.engine().storeSnapshot(event(aggregate, sequence, payload, Map.of(), Instant.now()));
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
