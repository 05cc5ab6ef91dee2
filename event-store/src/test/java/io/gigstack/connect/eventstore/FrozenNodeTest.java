package io.gigstack.connect.eventstore;

import static io.gigstack.connect.eventstore.Examples.ids;
import static io.gigstack.connect.eventstore.Examples.note;
import static io.gigstack.connect.eventstore.Examples.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A process is stopped (SIGSTOP) while it holds the lock. The others go on without it, and when it goes on itself it
 * acknowledges nothing that is not stored.
 */
class FrozenNodeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The lock under which nodes append. */
    private static final String LOCK = "hashtext('connect.event_store.append')";

    /** Stands before the commit of the frozen one's batch until the test lets it pass. */
    private static final String GATE = """
            create function event_store.gate() returns trigger language plpgsql as $$
            begin
                if new.aggregate_id = 'book_1' and new.sequence_number = 2 then
                    perform pg_advisory_xact_lock_shared(4711);
                end if;
                return new;
            end $$;
            create constraint trigger gate
            after insert on event_store.event deferrable initially deferred
            for each row execute function event_store.gate();
            """;

    private final TestDatabase database = TestPostgres.newDatabase();
    private final Node other = Node.on(database);
    private final NodeProcess frozen = NodeProcess.start(ObedientNode.class, TortureEngine.CONNECT, database);

    @BeforeEach
    void awaitNode() {
        AtOnce.await("the node is there", () -> frozen.spoken() > 0);
    }

    @AfterEach
    void stop() {
        frozen.kill();
        other.close();
    }

    @Test
    void others_go_on_and_when_it_thaws_it_stores_its_batch_once() {
        freezeBehindItsLook();
        List<DomainEventMessage<Note>> events = notes("book_2", 0, 2);
        other.append(events);

        assertThat(ids(other.log())).isEqualTo(ids(events));
        frozen.thaw();
        List<String> stored = await("stored");
        end();

        assertThat(ids(other.of("book_1"))).isEqualTo(stored);
        heldToTheTruth();
    }

    @Test
    void what_others_have_written_meanwhile_refuses_its_batch_and_whoever_waits_behind_it_learns_the_truth() {
        freezeBehindItsLook();
        List<DomainEventMessage<Note>> events = notes("book_1", 0, 2);
        other.append(events);
        frozen.thaw();
        await("refused");
        end();

        assertThat(ids(other.of("book_1"))).isEqualTo(ids(events));
        heldToTheTruth();
    }

    @Test
    void nobody_waits_for_one_that_is_frozen_behind_its_commit() {
        freezeBehindItsCommit();
        // Its commit has come through without it.
        AtOnce.await("its batch is there", () -> other.of("book_1").size() == 3);
        other.append(note("book_1", 3));
        frozen.thaw();
        List<String> stored = await("stored");
        end();

        assertThat(ids(other.of("book_1")).subList(0, 3)).isEqualTo(stored);
        assertThat(other.of("book_1")).hasSize(4);
        heldToTheTruth();
    }

    /** It has the lock and has seen what is there, and does nothing. */
    private void freezeBehindItsLook() {
        freezeAt(LOCK);
        AtOnce.await("it holds the lock and does nothing", () -> appenders("state = 'idle in transaction'") == 1);
    }

    /** Its batch and the commit are sent, and it never hears of them. */
    private void freezeBehindItsCommit() {
        other.jdbc().sql(GATE).update();
        freezeAt("4711");
    }

    /** Three events of book_1, and one of each of some others that wait behind them in the same process. */
    private void freezeAt(String lock) {
        try (HeldLock _ = new HeldLock(database, lock)) {
            frozen.tell("book_1 0 3");
            AtOnce.await("it stands before the lock", () -> appenders("wait_event = 'advisory'") == 1);
            for (int i = 3; i < 6; i++) {
                frozen.tell("book_%d 0 1".formatted(i));
            }
            AtOnce.await("they wait behind it", () -> frozen.said("tries").size() == 4);
            frozen.freeze();
        }
    }

    private int appenders(String condition) {
        return other.jdbc().sql("""
                select count(*)
                from   pg_stat_activity
                where  datname = current_database()
                and    application_name = 'connect-appender'
                and    %s
                """.formatted(condition)).query(Integer.class).single();
    }

    /** What became of the three. */
    private List<String> await(String fate) {
        List<String> three = List.of(frozen.said("tries").getFirst().split(" "));
        AtOnce.await("it is " + fate, () -> frozen.said(fate).contains(String.join(" ", three)));
        return three;
    }

    /** What it says of all its batches is what is in the log. */
    private void heldToTheTruth() {
        List<String> log = ids(other.log());
        assertThat(events("stored")).isSubsetOf(log);
        assertThat(events("refused")).doesNotContainAnyElementsOf(log);
        assertThat(events("unknown")).isEmpty();
        assertThat(events("tries"))
                .hasSize(events("stored").size() + events("refused").size());
    }

    private List<String> events(String fate) {
        return frozen.said(fate).stream()
                .flatMap(names -> Arrays.stream(names.split(" ")))
                .toList();
    }

    private void end() {
        frozen.bidStop();
        assertThat(frozen.end(PATIENCE)).isTrue();
    }
}
