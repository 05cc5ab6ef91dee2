package io.gigstack.connect.query.memberlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However many members all teams have, only those of the one team are read, and a page stops when it is full. */
class ListMembersPlanTest {

    private static final int TEAMS = 40;
    private static final int MEMBERS = 20_000;

    private static final ListedMembers ONE = ListedMembers.of("m_plan_07");

    @BeforeAll
    static void fill() {
        ONE.happened();
        List<MemberRow> rows = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            // Ids are in no order that the table has.
            rows.add(row("mem_plan_%05d".formatted(i * 7_919 % MEMBERS), "team_m_plan_%02d".formatted(i % TEAMS)));
            if (rows.size() == 5_000) {
                ListedMembers.put(rows.stream());
                rows.clear();
            }
        }
        TestNode.shared().readModels().sql("analyze member_list").update();
        TestNode.shared().readModels().sql("analyze member_list_team").update();
    }

    @Test
    void a_page_is_read_along_an_index_and_neither_scans_the_table_nor_sorts() {
        assertThat(plan(MemberViewTable.PAGE))
                .contains("member_list_by_team")
                .containsPattern("Index Cond: .*member_id > ")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort")
                .doesNotContain("Bitmap");
    }

    @Test
    void counting_does_not_scan_the_members_of_other_teams() {
        assertThat(plan(MemberViewTable.COUNT)).contains("member_list_by_team").doesNotContain("Seq Scan");
        assertThat(ONE.page(10, 0, null).total()).isEqualTo(MEMBERS / TEAMS);
    }

    @Test
    void one_member_is_found_by_its_id() {
        // By either of the two indexes; the table of the teams is small here.
        assertThat(plan(MemberViewTable.MEMBER))
                .containsPattern("Index Cond: .*member_id = ")
                .doesNotContain("Seq Scan on member_list ");
    }

    private static String plan(String sql) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("organization", ONE.organization());
        parameters.put("team", ONE.team());
        parameters.put("member", "mem_plan_00007");
        parameters.put("role", null);
        parameters.put("status", null);
        parameters.put("after", "mem_plan_00003");
        parameters.put("limit", 21);
        parameters.put("offset", 0);
        return String.join(
                "\n",
                TestNode.shared()
                        .readModels()
                        .sql("explain " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }

    private static MemberRow row(String id, String team) {
        return new MemberRow(
                id, team, 2, "sealed", "viewer", null, "active", false, Teams.CREATED, null, Teams.CREATED);
    }
}
