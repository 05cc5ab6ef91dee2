package io.gigstack.connect.query.teamlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.Change;
import io.gigstack.connect.query.projection.ProjectionProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Teams are counted when they change, and not when someone asks how many there are. */
class TeamCountsTest {

    private static final int TEAMS = 200;
    private static final int ROUNDS = 15;

    private static final String COUNTED = """
            select   concat_ws('/', organization_id, industry, country, deleted, status, onboarded, teams)
            from     team_list_count
            where    organization_id = :organization
            order by 1
            """;

    private static final String BY_HAND = """
            with kind as (
                select team_id, organization_id, industry, country, deleted, status, onboarded from team_list
                union
                select team_id, organization_id, '', country, deleted, status, onboarded from team_list
                union
                select team_id, organization_id, industry, '', deleted, status, onboarded from team_list
                union
                select team_id, organization_id, '', '', deleted, status, onboarded from team_list
            )
            select   concat_ws('/', organization_id, industry, country, deleted, status, onboarded, count(*))
            from     kind
            where    organization_id = :organization
            and      industry is not null
            and      country is not null
            group by organization_id, industry, country, deleted, status, onboarded
            order by 1
            """;

    private final TestNode node = TestNode.shared();

    @Test
    void whatever_happens_to_teams_each_counts_where_it_is() {
        happen(history -> history.subList(0, (history.size() + 1) / 2));
        happen(history -> history.subList((history.size() + 1) / 2, history.size()));

        assertThat(rows(BY_HAND, "org_counted")).hasSizeGreaterThan(50);
        assertThat(rows(COUNTED, "org_counted")).isEqualTo(rows(BY_HAND, "org_counted"));
    }

    private void happen(UnaryOperator<List<TeamEvent>> part) {
        for (long seed = 0; seed < TEAMS; seed++) {
            List<TeamEvent> events = part.apply(RandomTeam.history(seed, "org_counted"));
            if (!events.isEmpty()) {
                node.log().append(events);
            }
        }
        assertThat(node.bean(ProjectionProgress.class)
                        .await("team_list", node.log().head(), Duration.ofSeconds(40)))
                .isTrue();
    }

    @Test
    void counts_are_changed_in_one_order_whatever_the_order_of_the_teams() {
        ListedTeams teams = new ListedTeams("org_order");

        for (int segment = 0; segment < 2; segment++) {
            assertThat(TeamCount.differences(batch(teams, segment, 0)).stream().map(TeamCount::kind))
                    .hasSizeGreaterThan(300)
                    .isSortedAccordingTo(TeamCount.Kind.ORDER);
        }
    }

    @Test
    void of_those_who_change_the_same_counts_at_once_none_is_lost_and_none_waits_in_a_circle() {
        ListedTeams teams = new ListedTeams("org_segments");
        List<CompletableFuture<Void>> segments = new ArrayList<>();
        for (int segment = 0; segment < 2; segment++) {
            int of = segment;
            segments.add(CompletableFuture.runAsync(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    inOneTransaction(batch(teams, of, round));
                }
            }));
        }
        segments.forEach(CompletableFuture::join);

        assertThat(rows(COUNTED, "org_segments")).isEqualTo(rows(BY_HAND, "org_segments"));
    }

    /** Teams of many industries, first active and then suspended ones, or the other way round. */
    private static List<Change<TeamSummary>> batch(ListedTeams teams, int segment, int round) {
        return IntStream.range(0, 300)
                .mapToObj(i -> {
                    String id = "%d_%d_%d".formatted(segment, round, i);
                    TeamSummary team = teams.team(id, id, Teams.CREATED).described(1, id, null, "Industry " + i, null);
                    return team.with(1, (segment == 0) == (i < 150) ? "active" : "suspended", false, team.steps());
                })
                .map(Change::first)
                .toList();
    }

    private void inOneTransaction(List<Change<TeamSummary>> changes) {
        new TransactionTemplate(node.bean(JpaTransactionManager.class))
                .executeWithoutResult(_ -> node.bean(TeamListTable.class).save(changes));
    }

    private List<String> rows(String sql, String organization) {
        return node.readModels()
                .sql(sql)
                .param("organization", organization)
                .query(String.class)
                .list();
    }
}
