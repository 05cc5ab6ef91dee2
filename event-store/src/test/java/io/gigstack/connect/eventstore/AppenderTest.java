package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.event;
import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who wait at the same time are written together; what fails among them fails alone. */
class AppenderTest {

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static final Node NODE = Node.on(DATABASE);
    private static final String NUL = "\0";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void empty() {
        NODE.empty();
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void many_who_wait_are_written_in_one_transaction_and_each_as_a_whole() {
        List<Future<?>> written = together(
                List.of(note("book_1", 0), note("book_1", 1)), List.of(note("book_2", 0)), List.of(note("book_3", 0)));

        assertThat(written).allSatisfy(AppenderTest::isStored);
        assertThat(transactions("book_1", "book_2", "book_3")).isOne();
        assertThat(NODE.log())
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void of_two_that_conflict_in_a_batch_the_second_alone_is_refused() {
        List<Future<?>> written = together(
                List.of(note("book_1", 0)),
                List.of(note("book_2", 0), note("book_1", 0)),
                List.of(note("book_2", 0)),
                List.of(note("book_1", 1)));

        isStored(written.get(0));
        assertThat(failure(written.get(1))).isNotNull();
        isStored(written.get(2));
        isStored(written.get(3));
        assertThat(NODE.of("book_1")).hasSize(2);
        assertThat(NODE.of("book_2")).hasSize(1);
        assertThat(transactions("book_1", "book_2")).isOne();
    }

    @Test
    void an_event_behind_a_hole_of_its_aggregate_is_a_conflict() {
        NODE.append(note("book_1", 0));

        assertThatThrownBy(() -> NODE.append(note("book_1", 2))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> NODE.append(note("book_2", 1))).isInstanceOf(ConcurrencyException.class);
        assertThat(NODE.log()).hasSize(1);
    }

    @Test
    void what_the_database_can_not_store_fails_alone() {
        List<Future<?>> written = together(
                List.of(note("book_1", 0)),
                List.of(note("book" + NUL, 0)),
                List.of(note("book_2", 0)),
                List.of(note("x".repeat(9_000) + random(), 0)),
                List.of(note("book_3", 0)));

        assertThat(List.of(written.get(0), written.get(2), written.get(4))).allSatisfy(AppenderTest::isStored);
        assertThat(failure(written.get(1))).isInstanceOf(EventStoreException.class);
        assertThat(failure(written.get(3))).isInstanceOf(EventStoreException.class);
        assertThat(NODE.log()).hasSize(4);
    }

    @Test
    void an_event_of_an_id_that_is_there_fails_alone() {
        DomainEventMessage<Note> first = note("book_1", 0);
        NODE.append(first);
        DomainEventMessage<Note> twin = new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                Examples.TYPE, "book_2", 0, new Note("?"), Map.of(), first.getIdentifier(), first.getTimestamp());

        List<Future<?>> written = together(List.of(twin), List.of(note("book_3", 0)));

        assertThat(failure(written.get(0))).isInstanceOf(ConcurrencyException.class);
        isStored(written.get(1));
    }

    @Test
    void more_than_fits_in_one_transaction_is_refused_at_once() {
        Note huge = new Note("x".repeat(5 << 20));

        assertThatThrownBy(() -> NODE.append(event("book_1", 0, huge, Map.of(), Instant.now())))
                .isInstanceOf(EventStoreException.class);
        NODE.append(note("book_1", 0));
    }

    @Test
    void who_comes_when_there_is_no_room_is_sent_away_and_the_others_are_written() {
        Note large = new Note("x".repeat(1 << 20));
        List<Future<?>> written = new ArrayList<>();
        try (HeldLock _ = new HeldLock(DATABASE)) {
            for (int i = 0; i < 40; i++) {
                DomainEventMessage<Note> event = event("book_" + i, 0, large, Map.of(), Instant.now());
                written.add(threads.submit(() -> NODE.append(event)));
            }
            AtOnce.await("someone is sent away", () -> written.stream().anyMatch(Future::isDone));
        }

        List<Throwable> failures = written.stream()
                .map(AppenderTest::failure)
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(failures).isNotEmpty().allMatch(EventStoreBusyException.class::isInstance);
        assertThat(NODE.log()).hasSize(40 - failures.size()).hasSizeGreaterThan(25);
    }

    @Test
    void a_batch_whose_session_is_killed_while_it_waits_is_written_all_the_same() throws Exception {
        try (HeldLock lock = new HeldLock(DATABASE)) {
            Future<?> written = threads.submit(() -> NODE.append(note("book_1", 0)));
            AtOnce.await("the appender stands in line", () -> lineLength() == 1);
            killAppender();
            AtOnce.await("it stands in line again", () -> appenders() == 1 && lineLength() == 1);
            lock.commit();
            isStored(written);
        }

        assertThat(NODE.of("book_1")).hasSize(1);
    }

    @Test
    void a_batch_that_was_committed_before_its_session_broke_is_not_written_twice() throws Exception {
        DomainEventMessage<Note> event = note("book_1", 0);
        try (HeldLock lock = new HeldLock(DATABASE)) {
            Future<?> written = threads.submit(() -> NODE.append(event));
            AtOnce.await("the appender stands in line", () -> lineLength() == 1);
            // As if the commit had come through, and its answer had not.
            lock.execute("""
                    insert into event_store.event
                    values (1, '%s', 'book_1', 0, 'notebook', now(), 'note', '1', '', '')
                    """.formatted(event.getIdentifier()));
            lock.execute("""
                    select pg_terminate_backend(pid)
                    from   pg_stat_activity
                    where  application_name = 'connect-appender'
                    and    datname = current_database()
                    """);
            AtOnce.await("it stands in line again", () -> appenders() == 1 && lineLength() == 1);
            lock.commit();
            isStored(written);
        }

        assertThat(ids(NODE.log())).containsExactly(event.getIdentifier());
    }

    /** Appends these while the first of all waits for the lock, so that they are written in one batch. */
    @SafeVarargs
    private List<Future<?>> together(List<DomainEventMessage<Note>>... appends) {
        List<Future<?>> written = new ArrayList<>();
        Future<?> first;
        try (HeldLock _ = new HeldLock(DATABASE)) {
            first = threads.submit(() -> NODE.append(note("book_0", 0)));
            AtOnce.await("the first waits for the lock", () -> lineLength() == 1);
            for (List<DomainEventMessage<Note>> events : appends) {
                int before = NODE.appender().waiting();
                written.add(threads.submit(() -> NODE.append(events)));
                AtOnce.await("it waits", () -> NODE.appender().waiting() == before + 1);
            }
        }
        isStored(first);
        return written;
    }

    private static void isStored(Future<?> append) {
        assertThat(failure(append)).isNull();
    }

    private static @Nullable Throwable failure(Future<?> append) {
        try {
            append.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** In how many transactions of the database the events of these aggregates were written. */
    private static int transactions(String... aggregates) {
        return NODE.jdbc()
                .sql("select count(distinct xmin::text) from event where aggregate_id = any (:aggregates)")
                .param("aggregates", aggregates)
                .query(Integer.class)
                .single();
    }

    private static int lineLength() {
        return NODE.jdbc().sql("""
                select count(*)
                from   pg_locks
                where  locktype = 'advisory'
                and    not granted
                and    database = (select oid from pg_database where datname = current_database())
                """).query(Integer.class).single();
    }

    private static int appenders() {
        return NODE.jdbc().sql("""
                select count(*)
                from   pg_stat_activity
                where  application_name = 'connect-appender'
                and    datname = current_database()
                """).query(Integer.class).single();
    }

    private static void killAppender() {
        assertThat(NODE.jdbc().sql("""
                select pg_terminate_backend(pid)
                from   pg_stat_activity
                where  application_name = 'connect-appender'
                and    datname = current_database()
                """).query(Boolean.class).list()).containsOnly(true);
    }

    /** Such that it can't be compressed to the size of an index entry. */
    private static String random() {
        return new java.util.Random(1)
                .ints(9_000, 'a', 'z')
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }
}
