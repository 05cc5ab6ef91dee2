package io.gigstack.connect.query.teamlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of a large table is read along an index and stops when it is full. */
class ListTeamsPlanTest {

    private static final int TEAMS = 20_000;

    private static final ListedTeams LARGE = new ListedTeams("org_large");

    @BeforeAll
    static void fill() {
        ListedTeams others = new ListedTeams("org_others");
        List<TeamSummary> teams = new ArrayList<>();
        for (int i = 0; i < TEAMS; i++) {
            ListedTeams owner = i % 4 == 0 ? others : LARGE;
            // Names and times are in no order that the table has.
            teams.add(owner.team(
                    "%05d".formatted(i), "Team " + i * 7_919 % TEAMS, Teams.CREATED.plusMillis(i * 104_729L % TEAMS)));
            if (teams.size() == 5_000) {
                LARGE.put(teams);
                teams.clear();
            }
        }
        TestNode.shared().readModels().sql("analyze team_list").update();
    }

    @ParameterizedTest
    @EnumSource
    void the_first_page_and_the_next_ones_neither_scan_the_table_nor_sort(ListTeams.Sort sort) {
        assertAlongIndex(sort, null);

        TeamPage first = LARGE.page(ListedTeams.ALL, sort, 100, null);
        assertAlongIndex(sort, first.next());
        assertThat(first.total()).isEqualTo(TEAMS * 3 / 4);
    }

    private static void assertAlongIndex(ListTeams.Sort sort, ListTeams.@Nullable After after) {
        ListTeamsSql sql = new ListTeamsSql(new ListTeams(LARGE.organization(), ListedTeams.ALL, sort, 20, 0, after));
        String plan = String.join(
                "\n",
                TestNode.shared()
                        .readModels()
                        .sql("explain " + sql.page("*"))
                        .params(sql.parameters())
                        .query(String.class)
                        .list());

        assertThat(plan)
                .contains(
                        sort == ListTeams.Sort.NAME || sort == ListTeams.Sort.NAME_DESCENDING
                                ? "team_list_by_name"
                                : "team_list_by_creation")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort")
                .doesNotContain("Bitmap");
        if (after != null) {
            assertThat(plan).containsPattern("Index Cond: .*ROW\\(");
        }
    }
}
