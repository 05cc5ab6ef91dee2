package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.query.Query;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import io.gigstack.connect.query.projection.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The teams of one organization, put into the list without events. */
record ListedTeams(String organization) {

    static final ListTeams.Filter ALL = new ListTeams.Filter(null, null, null, null, null);

    static ListTeams.Filter named(String part) {
        return new ListTeams.Filter(null, null, null, null, part);
    }

    static ListTeams.Filter standing(String status) {
        return new ListTeams.Filter(status, null, null, null, null);
    }

    TeamSummary team(String id, String name, Instant createdAt) {
        return new TeamSummary(
                "team_%s_%s".formatted(organization, id),
                organization,
                1,
                name,
                null,
                null,
                null,
                "active",
                false,
                OnboardingSteps.begun(Teams.STEPS),
                createdAt);
    }

    /** Puts active teams into the list that have nothing but these names. */
    void put(String... names) {
        List<TeamSummary> teams = new ArrayList<>();
        for (String name : names) {
            teams.add(team("%02d".formatted(teams.size()), name, Teams.CREATED.plusSeconds(teams.size())));
        }
        put(teams);
    }

    void put(List<TeamSummary> teams) {
        TestNode.shared()
                .bean(TeamListTable.class)
                .save(teams.stream().map(Change::first).toList());
    }

    TeamPage page(ListTeams.Filter filter, ListTeams.Sort sort, int limit, ListTeams.@Nullable After after) {
        return ask(new ListTeams(organization, filter, sort, limit, 0, after));
    }

    /** The names of all that fit, in the order of names. */
    List<String> names(ListTeams.Filter filter) {
        TeamPage page = page(filter, ListTeams.Sort.NAME, 100, null);
        return page.teams().stream().map(TeamSummary::name).toList();
    }

    <V> V ask(Query<V> query) {
        return TestNode.shared().ask(query).orElseThrow();
    }
}
