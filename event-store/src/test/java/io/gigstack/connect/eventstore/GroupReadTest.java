package io.gigstack.connect.eventstore;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupReadTest {

    private final Map<String, String> stored = new ConcurrentHashMap<>(Map.of("a", "1", "b", "2"));
    private final Queue<Set<String>> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void each_is_given_what_there_is_under_its_own_key() {
        GroupRead<String, String> read = new GroupRead<>(this::look);

        assertThat(read.find("a")).contains("1");
        assertThat(read.find("b")).contains("2");
        assertThat(read.find("c")).isEmpty();
    }

    @Test
    void who_come_during_a_query_share_the_next_one() {
        GroupRead<String, String> read = new GroupRead<>(this::lookSlowly);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> read.find("a"));
            AtOnce.await("the first query is under way", () -> asked.size() == 1);
            CountDownLatch came = new CountDownLatch(50);
            List<Future<Optional<String>>> others = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> {
                        came.countDown();
                        return read.find(i % 2 == 0 ? "a" : "b");
                    }))
                    .toList();
            AtOnce.await("the others have come", () -> came.getCount() == 0 && read.waiting() == 50);
            mayAnswer.countDown();

            assertThat(AtOnce.result(first)).contains("1");
            assertThat(others).extracting(AtOnce::result).containsOnly(Optional.of("1"), Optional.of("2"));
        }
        assertThat(asked).containsExactly(Set.of("a"), Set.of("a", "b"));
    }

    @Test
    void nobody_is_given_anything_older_than_the_question() {
        GroupRead<String, String> read = new GroupRead<>(keys -> {
            Map<String, String> found = look(keys);
            if (asked.size() == 1) {
                waitUntilItMayAnswer();
            }
            return found;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> before = threads.submit(() -> read.find("a"));
            AtOnce.await("the first query has read", () -> asked.size() == 1);
            stored.put("a", "new");
            Future<Optional<String>> after = threads.submit(() -> read.find("a"));
            AtOnce.await("the second asks", () -> read.waiting() == 1);
            mayAnswer.countDown();

            assertThat(AtOnce.result(before)).contains("1");
            assertThat(AtOnce.result(after)).contains("new");
        }
    }

    @Test
    void a_failure_is_that_of_all_who_asked_together_and_of_no_one_after() {
        AtomicInteger queries = new AtomicInteger();
        GroupRead<String, String> read = new GroupRead<>(keys -> {
            if (queries.getAndIncrement() == 0) {
                throw new IllegalStateException("away");
            }
            return look(keys);
        });

        assertThatThrownBy(() -> read.find("a")).hasMessage("away");
        assertThat(read.find("a")).contains("1");
    }

    @Test
    void who_wait_when_a_query_fails_fail_with_it_and_do_not_wait_out_one_of_their_own() {
        AtomicInteger queries = new AtomicInteger();
        GroupRead<String, String> read = new GroupRead<>(keys -> {
            queries.incrementAndGet();
            waitUntilItMayAnswer();
            throw new IllegalStateException("away");
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> all = new ArrayList<>();
            all.add(threads.submit(() -> read.find("a")));
            AtOnce.await("the first query is under way", () -> queries.get() == 1);
            all.add(threads.submit(() -> read.find("b")));
            all.add(threads.submit(() -> read.find("c")));
            AtOnce.await("two wait for it", () -> read.waiting() == 2);
            mayAnswer.countDown();

            assertThat(all)
                    .allSatisfy(asker ->
                            assertThatThrownBy(() -> AtOnce.result(asker)).hasStackTraceContaining("away"));
        }
        assertThat(queries).hasValue(1);
    }

    @Test
    void an_error_leaves_nobody_with_the_answer_that_there_is_nothing() {
        AtomicInteger queries = new AtomicInteger();
        GroupRead<String, String> read = new GroupRead<>(keys -> {
            if (queries.incrementAndGet() > 1) {
                throw new OutOfMemoryError("planted");
            }
            waitUntilItMayAnswer();
            return look(keys);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> read.find("a"));
            AtOnce.await("the first query is under way", () -> queries.get() == 1);
            List<Future<Optional<String>>> together = Stream.of("a", "b")
                    .map(key -> threads.submit(() -> read.find(key)))
                    .toList();
            AtOnce.await("two wait for the next one", () -> read.waiting() == 2);
            mayAnswer.countDown();

            assertThat(AtOnce.result(first)).contains("1");
            assertThat(together)
                    .allSatisfy(asker ->
                            assertThatThrownBy(() -> AtOnce.result(asker)).hasStackTraceContaining("planted"));
        }
    }

    @Test
    void under_load_everyone_is_answered_and_rightly() {
        GroupRead<String, String> read = new GroupRead<>(keys -> {
            Map<String, String> found = new HashMap<>();
            keys.forEach(key -> found.put(key, "of " + key));
            return found;
        });

        List<Boolean> right = AtOnce.all(
                16,
                thread -> () -> IntStream.range(0, 2_000)
                        .allMatch(i -> read.find(thread + "-" + i).equals(Optional.of("of " + thread + "-" + i))));

        assertThat(right).containsOnly(true);
        assertThat(read.waiting()).isZero();
    }

    /** A read that joined a query which had begun before would find what was there then. */
    @Test
    void under_load_nobody_joins_a_query_that_began_before_the_question() {
        AtomicLong present = new AtomicLong();
        GroupRead<String, Long> read = new GroupRead<>(keys -> {
            long seen = present.get();
            return keys.stream().collect(toMap(key -> key, _ -> seen));
        });

        List<Boolean> fresh = AtOnce.all(
                16,
                thread -> () -> IntStream.range(0, 2_000).allMatch(_ -> {
                    long written = present.incrementAndGet();
                    return read.find("key " + thread % 2).orElseThrow() >= written;
                }));

        assertThat(fresh).containsOnly(true);
    }

    private Map<String, String> look(Set<String> keys) {
        Map<String, String> found = new HashMap<>();
        keys.stream().filter(stored::containsKey).forEach(key -> found.put(key, stored.get(key)));
        asked.add(keys);
        return found;
    }

    private Map<String, String> lookSlowly(Set<String> keys) {
        Map<String, String> found = look(keys);
        waitUntilItMayAnswer();
        return found;
    }

    private void waitUntilItMayAnswer() {
        try {
            // A test that fails must end.
            assertThat(mayAnswer.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
