package io.gigstack.connect.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant AT = Instant.parse("2024-01-15T10:30:00.000Z");

    @Test
    void a_change_of_any_part_is_another_leaf() {
        List<Entry> entries = List.of(
                entry(1, "evt_1", "Team", "team_1", 0, AT, "team.created", "1", "{}", "{}"),
                entry(2, "evt_1", "Team", "team_1", 0, AT, "team.created", "1", "{}", "{}"),
                entry(1, "evt_2", "Team", "team_1", 0, AT, "team.created", "1", "{}", "{}"),
                entry(1, "evt_1", "Tea", "mteam_1", 0, AT, "team.created", "1", "{}", "{}"),
                entry(1, "evt_1", "Team", "team_2", 0, AT, "team.created", "1", "{}", "{}"),
                entry(1, "evt_1", "Team", "team_1", 1, AT, "team.created", "1", "{}", "{}"),
                entry(1, "evt_1", "Team", "team_1", 0, AT.plusNanos(1_000), "team.created", "1", "{}", "{}"),
                entry(1, "evt_1", "Team", "team_1", 0, AT, "team.updated", "1", "{}", "{}"),
                entry(1, "evt_1", "Team", "team_1", 0, AT, "team.created", "2", "{}", "{}"),
                entry(1, "evt_1", "Team", "team_1", 0, AT, "team.created", "1", "{ }", "{}"),
                entry(1, "evt_1", "Team", "team_1", 0, AT, "team.created", "1", "{}", "{ }"));

        Set<Hash> leaves = new HashSet<>();
        entries.forEach(entry -> leaves.add(entry.leaf()));
        assertThat(leaves).hasSize(entries.size());
    }

    /** Whoever has kept a checkpoint has kept this encoding: it is for ever. */
    @Test
    void the_leaf_of_an_event_stays_what_it_is() {
        Entry entry = entry(7, "evt_1", "Team", "team_1", 3, AT, "team.renamed", "1", "{\"name\":\"Zo\u00eb\"}", "{}");

        assertThat(entry.leaf().hex()).isEqualTo("d856a6bd707780c340eb4602d46e1466dbc6872c45a578be81fdef5f836310af");
    }

    private static Entry entry(
            long position,
            String id,
            String aggregateType,
            String aggregate,
            long sequence,
            Instant at,
            String type,
            String revision,
            String payload,
            String metadata) {
        return new Entry(
                position,
                id,
                aggregateType,
                aggregate,
                sequence,
                at,
                type,
                revision,
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8));
    }
}
