package io.gigstack.connect.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.auditlog.Verification.Flaw;
import io.gigstack.connect.auditlog.Verification.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does to the events behind the back of the service is found, and where. */
class TamperingTest {

    private final Site site = new Site();

    /** Team 1 has 100 events; the tree has four tiles of leaves, and what comes last is not signed yet. */
    @BeforeEach
    void fill() {
        site.append(600, 7);
        assertThat(site.log.sign()).isPresent();
        site.append(100, 7);
        site.log.build();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private @Nullable Flaw flaw() {
        return site.log.verify("team_1").firstFlaw();
    }

    @Test
    void a_history_that_nobody_touched_has_no_flaw() {
        Verification verification = site.log.verify("team_1");

        assertThat(verification.firstFlaw()).isNull();
        assertThat(verification.events()).isEqualTo(101);
        assertThat(verification.signed()).isEqualTo(86);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{}'::bytea",
                "metadata = '{\"actor\":\"key_other\"}'::bytea",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "payload_type = 'team.deleted'",
                "payload_revision = '2'",
                "event_id = 'evt_other'",
                "aggregate_type = 'ApiKey'"
            })
    void a_changed_event_is_found(String change) {
        assertThat(site.tamper(
                        "update event set " + change + " where aggregate_id = 'team_1' and sequence_number = 50"))
                .isOne();

        assertThat(flaw()).isNotNull().extracting(Flaw::sequence, Flaw::kind).containsExactly(50L, Kind.CHANGED);
    }

    @Test
    void a_deleted_event_is_found() {
        site.tamper("delete from event where aggregate_id = 'team_1' and sequence_number = 50");

        assertThat(flaw()).isEqualTo(new Flaw(50, null, Kind.MISSING));
    }

    @Test
    void a_deleted_event_is_found_when_the_later_ones_are_numbered_anew() {
        site.tamper("delete from event where aggregate_id = 'team_1' and sequence_number = 50");
        for (int sequence = 51; sequence <= 100; sequence++) {
            site.tamper("update event set sequence_number = sequence_number - 1 where aggregate_id = 'team_1'"
                    + " and sequence_number = " + sequence);
        }

        assertThat(flaw()).isNotNull().extracting(Flaw::sequence, Flaw::kind).containsExactly(50L, Kind.CHANGED);
    }

    @Test
    void events_cut_off_at_the_end_are_found() {
        site.tamper("delete from event where aggregate_id = 'team_1' and sequence_number >= 90");

        assertThat(flaw()).isEqualTo(new Flaw(90, null, Kind.MISSING));
    }

    @Test
    void a_history_that_is_gone_is_found() {
        site.tamper("delete from event where aggregate_id = 'team_1'");

        assertThat(flaw()).isEqualTo(new Flaw(0, null, Kind.MISSING));
    }

    @Test
    void an_inserted_event_is_found() {
        for (int sequence = 100; sequence >= 50; sequence--) {
            site.tamper("update event set sequence_number = sequence_number + 1 where aggregate_id = 'team_1'"
                    + " and sequence_number = " + sequence);
        }
        site.insert(6, "team_1", 50);

        assertThat(flaw()).isEqualTo(new Flaw(50, "evt_6", Kind.INSERTED));
    }

    @Test
    void events_in_another_order_are_found() {
        site.tamper("""
                update event
                set    payload = other.payload
                from   event as other
                where  event.aggregate_id = 'team_1' and other.aggregate_id = 'team_1'
                and    (event.sequence_number, other.sequence_number) in ((50, 51), (51, 50))
                """);

        assertThat(flaw()).isNotNull().extracting(Flaw::sequence, Flaw::kind).containsExactly(50L, Kind.CHANGED);
    }

    @Test
    void a_change_that_the_tree_was_fitted_to_is_not_what_was_signed() {
        site.tamper("update event set payload = '{}'::bytea where aggregate_id = 'team_1' and sequence_number = 50");
        EntryTable entries = new EntryTable(site.jdbc);
        TileTable tiles = new TileTable(site.template());
        var entry = entries.of("team_1", 50, 1).getFirst();
        Tile tile = tiles.ofPosition(entry.position()).orElseThrow();
        tile.hashes().set(tile.positions().indexOf(entry.position()), entry.leaf());
        tiles.save(List.of(tile));

        // The first of its events in the tile: which of them is another one, nobody can tell any more.
        assertThat(flaw()).isNotNull().extracting(Flaw::sequence, Flaw::kind).containsExactly(37L, Kind.NOT_AS_SIGNED);
    }

    @Test
    void a_chain_that_ends_otherwise_is_found() {
        site.tamper("update aggregate_chain set link = decode(repeat('00', 32), 'hex') where aggregate_id = 'team_1'");

        assertThat(flaw()).isEqualTo(new Flaw(100, null, Kind.CHAIN_BROKEN));
    }

    @Test
    void a_checkpoint_that_was_written_over_is_none() {
        site.log.sign();
        site.tamper("update checkpoint set note = replace(note, 'at 20', 'at 19') where number = 2");

        assertThat(site.log.verify("team_1").checkpoint())
                .isNotNull()
                .extracting(SignedCheckpoint::number)
                .isEqualTo(1L);
        assertThat(flaw()).isNull();
    }

    @Test
    void a_chain_that_is_gone_is_found() {
        site.tamper("delete from aggregate_chain where aggregate_id = 'team_1'");

        assertThat(flaw()).isNotNull().extracting(Flaw::sequence, Flaw::kind).containsExactly(0L, Kind.CHAIN_BROKEN);
    }

    @Test
    void a_history_that_is_gone_with_its_chain_is_found() {
        site.tamper("delete from aggregate_chain where aggregate_id = 'team_1'");
        site.tamper("delete from event where aggregate_id = 'team_1'");

        assertThat(flaw()).isEqualTo(new Flaw(0, null, Kind.MISSING));
    }

    @Test
    void an_event_put_behind_the_end_where_the_tree_has_been_is_found() {
        site.insert(-1, "team_1", 101);

        assertThat(flaw()).isEqualTo(new Flaw(101, "evt_-1", Kind.INSERTED));
    }

    @Test
    void a_tree_that_was_built_anew_over_changed_events_is_never_signed() {
        site.tamper("update event set payload = '{}'::bytea where aggregate_id = 'team_1' and sequence_number = 50");
        site.tamper("delete from log_tile");
        site.tamper("delete from aggregate_chain");
        site.tamper("update log_tree set size = 0, position = 0");
        site.log.build();
        site.append(10, 7);

        assertThat(site.log.sign()).isEmpty();
        assertThat(flaw()).isNotNull().extracting(Flaw::kind).isEqualTo(Kind.NOT_AS_SIGNED);
    }

    @Test
    void a_tile_that_is_gone_is_found() {
        site.tamper("delete from log_tile where level = 1");

        assertThat(flaw()).isNotNull().extracting(Flaw::kind).isEqualTo(Kind.NOT_AS_SIGNED);
    }

    @Test
    void the_tree_does_not_grow_on_where_a_part_of_it_is_gone() {
        site.tamper("delete from log_tile where level = 0 and index = 2");
        site.append(1, 7);

        assertThatThrownBy(site.log::build).isInstanceOf(DamagedTreeException.class);
    }

    @Test
    void what_the_tree_does_not_know_yet_is_neither_good_nor_bad() {
        site.append("team_new");
        try (HeldTree _ = HeldTree.of(site)) {
            assertThatThrownBy(() -> site.log.verify("team_new")).isInstanceOf(NotBuiltYetException.class);
        }
        assertThat(site.log.verify("team_new").firstFlaw()).isNull();
    }
}
