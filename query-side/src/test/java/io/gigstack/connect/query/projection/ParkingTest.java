package io.gigstack.connect.query.projection;

import static io.gigstack.connect.query.projection.Tally.POISON;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.TestNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event that can't be folded is put aside with all that comes after it in its aggregate. Nothing gets lost. */
class ParkingTest {

    private final Tallying tallying = new Tallying(TestNode.shared());

    @Test
    void a_poisoned_event_is_parked_with_all_later_ones_of_its_aggregate_while_others_go_on() {
        tallying.append("bad", "a", "b");
        long poison = tallying.append("bad", POISON);
        tallying.append("good", "x");
        tallying.append("bad", "c");
        tallying.append("good", "y");
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(tallying.node.log().head());
            // In a later transaction: what is parked is remembered.
            tallying.append("bad", "d", "e");
            tallying.awaitPosition(tallying.append("good", "z"));
        }

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a,b", "good", "x,y,z"));
        assertThat(letters()).hasSize(4).allMatch(letter -> letter.startsWith(tallying.id("bad")));
        assertThat(letters().getFirst())
                .endsWith("bad %d java.lang.IllegalStateException: poisoned by version 3".formatted(poison));
        assertThat(tallying.letters()).isEqualTo(4);
    }

    @Test
    void a_projection_without_parked_events_is_not_counted() {
        assertThat(tallying.node.bean(DeadLetters.class).count()).doesNotContainKey(tallying.name);
    }

    @Test
    void what_one_projection_parks_another_one_folds() {
        Tallying other = new Tallying(TestNode.shared());
        tallying.append("bad", POISON);
        other.append("bad", "a");
        try (Processing _ = Processing.on(tallying);
                Processing _ = Processing.on(other)) {
            tallying.awaitPosition(tallying.node.log().head());
            other.awaitPosition(tallying.node.log().head());
        }

        assertThat(tallying.letters()).isOne();
        assertThat(other.table.content()).isEqualTo(Map.of("bad", "a"));
    }

    @Test
    void an_event_that_this_program_does_not_know_is_parked() {
        tallying.append("bad", "a");
        insert("bad", 1, "team.merged", "{\"teamId\":\"bad\"}");
        tallying.append("bad", "b");
        foldTo(tallying.append("good", "x"));

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a", "good", "x"));
        assertThat(tallying.letters()).isEqualTo(2);
    }

    @Test
    void an_event_that_can_not_be_read_is_parked() {
        tallying.append("torn", "a");
        insert("torn", 1, "team.renamed", "{\"teamId\":\"torn\",");
        tallying.append("newer", "a");
        insert("newer", 1, "team.renamed", "{\"teamId\":\"newer\",\"name\":\"b\",\"unheardOf\":true}");
        foldTo(tallying.append("good", "x"));

        assertThat(tallying.table.content()).isEqualTo(Map.of("torn", "a", "newer", "a", "good", "x"));
        assertThat(letters()).hasSize(2).allMatch(letter -> letter.contains("SerializationException"));
    }

    private void foldTo(long position) {
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(position);
        }
    }

    /** As another version of this program would have appended it, on another node. */
    private void insert(String key, long sequence, String type, String payload) {
        tallying.node
                .log()
                .jdbc()
                .sql("""
                        do $$ begin
                            perform pg_advisory_xact_lock(hashtext('connect.event_store.append'));
                            insert into event (position, event_id, aggregate_id, sequence_number, aggregate_type,
                                               occurred_at, payload_type, payload_revision, payload, metadata)
                            select coalesce(max(position), 0) + 1, gen_random_uuid(), '%s', %d, '%s',
                                   '2026-01-15T10:30:00.000Z', '%s', '2', '%s', '{}'
                            from   event;
                        end $$
                        """.formatted(tallying.id(key), sequence, tallying.name, type, payload))
                .update();
    }

    /** Aggregate, position and cause of each, oldest first. */
    private List<String> letters() {
        return tallying.node
                .readModels()
                .sql("""
                        select   concat_ws(' ', aggregate_id, position, cause)
                        from     dead_letter
                        where    projection = :name
                        order by position
                        """)
                .param("name", tallying.name)
                .query(String.class)
                .list();
    }
}
