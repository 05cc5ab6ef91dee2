package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.noteBy;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.OldSummary;
import io.gigstack.connect.eventstore.Written.Summary;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of any length, in memory of any size. */
class KnownHistoriesTest {

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
                        OTHER.snapshot(
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
}
