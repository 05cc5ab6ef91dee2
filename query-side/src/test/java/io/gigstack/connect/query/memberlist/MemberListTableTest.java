package io.gigstack.connect.query.memberlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Awkward;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import io.gigstack.connect.query.memberlist.MemberListRow.TeamRow;
import io.gigstack.connect.query.projection.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows come back as they were written, each kind from its own table. */
class MemberListTableTest {

    private final MemberListTable table = ListedMembers.table();

    @Test
    void no_permissions_at_all_are_told_from_those_of_the_role() {
        List<MemberListRow> rows = List.of(
                row("mem_t1_role", "sealed", null),
                row("mem_t1_none", "sealed", List.of()),
                row("mem_t1_one", "sealed", List.of("team.read")),
                row("mem_t1_two", "sealed", List.of("members.read", "team.read")));

        assertComeBack(rows);
    }

    @Test
    void permissions_change_between_a_list_none_and_those_of_the_role() {
        assertComeBack(List.of(row("mem_t2", "sealed", List.of("team.read"))));
        assertComeBack(List.of(row("mem_t2", "sealed", null)));
        assertComeBack(List.of(row("mem_t2", "sealed", List.of())));
        assertComeBack(List.of(row("mem_t2", "sealed", null)));
    }

    @Test
    void a_sealed_address_comes_back_to_the_byte() {
        List<MemberListRow> rows = new ArrayList<>();
        for (String text : Awkward.TEXTS) {
            rows.add(row("mem_t3_%02d".formatted(rows.size()), text, null));
        }

        assertComeBack(rows);
    }

    @Test
    void a_team_and_its_members_are_written_together_and_over_what_was_there() {
        assertComeBack(List.of(new TeamRow("team_t4", "org_t4", 2, false), row("mem_t4", "sealed", null)));

        MemberRow changed = row("mem_t4", "sealed", null).as(7, "owner", null, Teams.CREATED.plusMillis(1));
        assertComeBack(List.of(
                new TeamRow("team_t4", "org_t4", 9, true),
                changed.standing(9, "inactive", true, Teams.CREATED.plusMillis(2), Teams.CREATED.plusMillis(3))));
    }

    @Test
    void what_is_not_there_is_left_out_and_nothing_is_no_trouble() {
        assertThat(table.load(List.of("team_t5", "mem_t5"))).isEmpty();
        assertThat(table.load(List.of())).isEmpty();
        table.save(List.of());
    }

    private void assertComeBack(List<MemberListRow> rows) {
        table.save(rows.stream().map(Change::first).toList());

        assertThat(table.load(rows.stream().map(MemberListRow::key).toList()))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private static MemberRow row(String id, String email, @Nullable List<String> permissions) {
        return new MemberRow(
                id,
                "team_t",
                3,
                email,
                "viewer",
                permissions,
                "invited",
                false,
                Instant.parse("2026-03-29T01:00:00.999Z"),
                null,
                Teams.CREATED);
    }
}
