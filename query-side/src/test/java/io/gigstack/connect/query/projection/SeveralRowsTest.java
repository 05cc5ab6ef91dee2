package io.gigstack.connect.query.projection;

import static io.gigstack.connect.query.projection.Tally.POISON;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.query.TestNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An event that changes several rows changes all of them, or none. */
class SeveralRowsTest {

    /** PostgreSQL keeps no text with this character. */
    private static final String REFUSED = "r\0";

    /** An event of which it can't be told what it changes. */
    private static final String NOWHERE = "nowhere";

    private final Tallying tallying = new Tallying(TestNode.shared());
    private final List<RecordedEvent> log = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private long position;

    /** Initials in a row of the whole, and names in one for each initial; the row of the whole is folded first. */
    private final Projection<Tally, TeamRenamed> projection = new Projection<>(
            tallying.name,
            tallying.name,
            TeamRenamed.class,
            SeveralRowsTest::keys,
            SeveralRowsTest::fold,
            _ -> tallying.table);

    private static List<String> keys(TeamRenamed event) {
        if (event.name().equals(NOWHERE)) {
            throw new IllegalStateException("nothing is told of what it changes");
        }
        return List.of(event.teamId(), event.teamId() + "/" + initial(event));
    }

    private static Tally fold(String key, @Nullable Tally row, long version, TeamRenamed event) {
        boolean whole = key.equals(event.teamId());
        return Tally.fold(
                row, version, new TeamRenamed(key, whole ? initial(event) : event.name(), event.occurredAt()));
    }

    private static String initial(TeamRenamed event) {
        return event.name().substring(0, 1);
    }

    @Test
    void an_event_changes_all_of_its_rows_and_those_of_others_stay() {
        happen("one", "a1", "b1", "a2");
        happen("two", "a3");
        foldAll();

        assertThat(tallying.table.content())
                .isEqualTo(Map.of("one", "a,b,a", "one/a", "a1,a2", "one/b", "b1", "two", "a", "two/a", "a3"));
        assertThat(tallying.letters()).isZero();
    }

    @Test
    void an_event_that_can_not_be_folded_changes_none_of_its_rows() {
        // The row of the whole could fold it; the other one can't.
        happen("bad", "a1", POISON, "a2");
        happen("good", "x1");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a", "bad/a", "a1", "good", "x", "good/x", "x1"));
        assertThat(tallying.letters()).isEqualTo(2);
    }

    @Test
    void an_event_of_which_nobody_knows_what_it_changes_is_parked_and_the_others_go_on() {
        happen("bad", "a1", NOWHERE, "a2");
        happen("good", "x1");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a", "bad/a", "a1", "good", "x", "good/x", "x1"));
        assertThat(tallying.letters()).isEqualTo(2);
    }

    @Test
    void a_refused_row_parks_the_events_of_its_aggregate_only_and_none_of_its_rows_is_saved() {
        happen("bad", "a1");
        foldAll();
        // Rows of other initials and the one of the whole could be kept by themselves.
        happen("bad", "b1", REFUSED, "a2");
        happen("good", "x1", "y1");
        foldAll();

        assertThat(tallying.table.content())
                .isEqualTo(Map.of("bad", "a", "bad/a", "a1", "good", "x,y", "good/x", "x1", "good/y", "y1"));
        assertThat(tallying.letters()).isEqualTo(3);

        happen("bad", "a3");
        foldAll();
        assertThat(tallying.table.content()).containsEntry("bad", "a").containsEntry("bad/a", "a1");
        assertThat(tallying.letters()).isEqualTo(4);
    }

    @Test
    void folding_the_same_events_again_changes_nothing() {
        happen("one", "a1", "b1", "a2", "b2");
        List<RecordedEvent> all = List.copyOf(log);
        foldAll();
        Map<String, String> once = tallying.table.content();

        log.addAll(all);
        foldAll();
        // Also from the middle on, as after a crash, and those of one batch twice.
        log.addAll(all.subList(1, 4));
        log.addAll(all.subList(2, 4));
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(once).containsEntry("one/a", "a1,a2");
        assertThat(tallying.letters()).isZero();
    }

    private void happen(String aggregate, String... names) {
        for (String name : names) {
            String id = tallying.id(aggregate);
            long version = versions.merge(id, 1L, Long::sum);
            position++;
            log.add(new RecordedEvent(
                    "evt_" + position, id, version, position, new TeamRenamed(id, name, Instant.EPOCH)));
        }
    }

    /** Folds what has happened since in one batch. */
    private void foldAll() {
        ProjectionBatch<Tally> batch = new ProjectionBatch<>(
                projection,
                tallying.table,
                tallying.node.bean(DeadLetters.class),
                new Savepoint(tallying.node.readModels()));
        log.forEach(batch::add);
        log.clear();
        Processing.transactions(tallying.node).executeInTransaction(batch::write);
    }
}
