package io.gigstack.connect.query.teamlist;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers from the team list. */
final class TeamListQueries {

    private final TeamListTable table;
    private final TransactionTemplate snapshot;

    /** @param snapshot a transaction in which both statements see the same rows, so that page and total agree */
    TeamListQueries(TeamListTable table, TransactionTemplate snapshot) {
        this.table = table;
        this.snapshot = snapshot;
    }

    @QueryHandler
    TeamPage list(ListTeams query) {
        return snapshot.execute(_ -> {
            table.hold();
            ListTeamsSql sql = new ListTeamsSql(query);
            long total = table.count(sql);
            return page(query, table.page(sql), total);
        });
    }

    private static TeamPage page(ListTeams query, List<TeamSummary> oneMore, long total) {
        if (oneMore.size() <= query.limit()) {
            return new TeamPage(oneMore, total, null);
        }
        List<TeamSummary> teams = oneMore.subList(0, query.limit());
        return new TeamPage(teams, total, after(query.sort(), teams.getLast()));
    }

    private static ListTeams.After after(ListTeams.Sort sort, TeamSummary last) {
        return switch (sort) {
            case CREATED_AT, CREATED_AT_DESCENDING ->
                new ListTeams.After(last.createdAt().toString(), last.teamId());
            case NAME, NAME_DESCENDING -> new ListTeams.After(last.nameKey(), last.teamId());
        };
    }
}
