package io.gigstack.connect.query.teamlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.teamlist.ListTeams.After;
import io.gigstack.connect.query.teamlist.ListTeams.Filter;
import io.gigstack.connect.query.teamlist.ListTeams.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * However large the table is: the teams of a page, and those before it, are found along an index that has their order, and
 * only those that are shown are read from the table. Totals are not counted.
 */
class ListTeamsPlanTest {

    private static final int TEAMS = 20_000;

    private static final ListedTeams LARGE = new ListedTeams("org_large");

    private static final List<@Nullable String> STATUSES = Arrays.asList(null, "active", "suspended", "deleted");
    private static final List<@Nullable String> INDUSTRIES = Arrays.asList(null, "Industry 3");
    private static final List<@Nullable String> COUNTRIES = Arrays.asList(null, "MX");
    private static final List<@Nullable Boolean> ONBOARDED = Arrays.asList(null, true, false);
    private static final List<@Nullable String> NAMES = Arrays.asList(null, "eam 1");

    @BeforeAll
    static void fill() {
        ListedTeams others = new ListedTeams("org_others");
        List<TeamSummary> teams = new ArrayList<>();
        for (int i = 0; i < TEAMS; i++) {
            ListedTeams owner = i % 4 == 0 ? others : LARGE;
            // Names and times are in no order that the table has.
            TeamSummary team = owner.team(
                    "%05d".formatted(i), "Team " + i * 7_919 % TEAMS, Teams.CREATED.plusMillis(i * 104_729L % TEAMS));
            teams.add(team.described(
                    1,
                    team.name(),
                    null,
                    "Industry " + i % 7,
                    List.of("MX", "DE", "FR", "IT").get(i / 3 % 4)));
        }
        LARGE.put(teams);
        TestNode.shared().readModels().sql("vacuum analyze team_list").update();
    }

    record Question(Filter filter, Sort sort) {}

    static Stream<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            for (String status : STATUSES) {
                for (String industry : INDUSTRIES) {
                    for (String country : COUNTRIES) {
                        for (Boolean onboarded : ONBOARDED) {
                            for (String name : NAMES) {
                                questions.add(
                                        new Question(new Filter(status, industry, country, onboarded, name), sort));
                            }
                        }
                    }
                }
            }
        }
        return questions.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_page_of_every_question_is_read_along_an_index_that_has_its_order(Question question) {
        assertAlongIndex(question, 0, null);
        assertAlongIndex(question, 5_000, null);
        assertAlongIndex(
                question,
                0,
                question.sort.column.equals("name_key")
                        ? new After("team 5", "team_org_large_00005")
                        : new After("2026-01-15T10:30:10Z", "team_org_large_00005"));
    }

    private static void assertAlongIndex(Question question, int offset, @Nullable After after) {
        ListTeamsSql sql = new ListTeamsSql(
                new ListTeams(LARGE.organization(), question.filter, question.sort, 20, offset, after));
        String plan = plan(sql.page(), sql.parameters());

        assertThat(plan)
                .doesNotContain("Seq Scan", "Bitmap")
                .doesNotContain("Sort  (")
                // The table itself is read for those that are shown, by their key.
                .doesNotContainPattern("Index Scan .*using (?!team_list_pkey)");
        assertThat(plan.lines().filter(line -> line.contains("Index Only Scan")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".* using " + index(question) + " .*"));
        assertThat(plan.lines().filter(line -> line.contains("Index Cond: ((organization_id")))
                .isNotEmpty()
                .allMatch(line -> line.contains("deleted") && line.contains("status") && line.contains("onboarded"))
                .allMatch(line -> after == null || line.contains("ROW("));
    }

    private static String index(Question question) {
        String order = question.sort.column.equals("name_key") ? "name" : "creation";
        if (question.filter.industry() != null && question.filter.country() != null) {
            return "team_list_by_(industry|country)_and_" + order;
        }
        return question.filter.industry() != null
                ? "team_list_by_industry_and_" + order
                : question.filter.country() != null ? "team_list_by_country_and_" + order : "team_list_by_" + order;
    }

    @ParameterizedTest
    @EnumSource
    void without_any_settings_pages_are_read_along_an_index_too(Sort sort) {
        ListTeamsSql sql = new ListTeamsSql(new ListTeams(LARGE.organization(), ListedTeams.ALL, sort, 20, 0, null));

        assertThat(explain(TestNode.shared().readModels(), sql.page(), sql.parameters()))
                .doesNotContain("Seq Scan", "Bitmap", "Sort  (");
    }

    @Test
    void a_total_is_a_sum_of_a_few_counts() {
        assertThat(plan(TeamCountTable.COUNT, TeamCountTable.parameters(LARGE.organization(), ListedTeams.ALL)))
                .contains("team_list_count_pkey")
                .doesNotContain("Seq Scan");
        assertThat(LARGE.page(ListedTeams.ALL, Sort.NAME, 1, null).total()).isEqualTo(TEAMS * 3 / 4);
    }

    @Test
    void a_part_of_a_name_is_looked_for_in_an_index_and_not_in_the_table() {
        TeamsThatFit fit = TeamsThatFit.of(LARGE.organization(), ListedTeams.named("eam 1"));

        assertThat(plan(fit.count(), fit.parameters()))
                .contains("Index Only Scan using team_list_by_")
                .doesNotContain("Seq Scan", "Index Scan", "Bitmap");
    }

    /** What the planner thinks of a table of this size is of no interest, only whether there is a way without. */
    private static String plan(String sql, Map<String, ?> parameters) {
        JdbcClient jdbc = TestNode.shared().readModels();
        return Objects.requireNonNull(
                new TransactionTemplate(TestNode.shared().bean(JpaTransactionManager.class)).execute(_ -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    jdbc.sql("set local enable_bitmapscan = off").update();
                    jdbc.sql("set local enable_sort = off").update();
                    return explain(jdbc, sql, parameters);
                }));
    }

    private static String explain(JdbcClient jdbc, String sql, Map<String, ?> parameters) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }
}
