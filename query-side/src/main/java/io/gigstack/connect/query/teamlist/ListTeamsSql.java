package io.gigstack.connect.query.teamlist;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page in SQL. The keys of its teams, and of those that are skipped, are read from an index alone; only the teams that
 * are shown are read from the table.
 */
final class ListTeamsSql {

    private final ListTeams query;
    private final TeamsThatFit fit;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String beyond;

    ListTeamsSql(ListTeams query) {
        this.query = query;
        this.fit = TeamsThatFit.of(query.organizationId(), query.filter());
        parameters.putAll(fit.parameters());
        // One row more than the limit tells whether there is another page.
        parameters.put("limit", query.limit() + 1);
        parameters.put("offset", query.offset());
        this.beyond = beyond();
    }

    private String beyond() {
        if (query.after() == null) {
            return "";
        }
        parameters.put("key", query.after().key());
        parameters.put("team", query.after().teamId());
        ListTeams.Sort sort = query.sort();
        return "and (%s, team_id) %s (:key::%s, :team)".formatted(sort.column, sort.beyond, sort.type);
    }

    String page() {
        String column = query.sort().column;
        String order = "order by %s %2$s, team_id %2$s".formatted(column, query.sort().direction);
        String stretches = fit.stretches().stream()
                .map(stretch -> """
                        (select   %s, team_id
                         from     team_list
                         where    %s %s
                         %s
                         limit    :offset + :limit)
                        """.formatted(column, stretch, beyond, order))
                .collect(Collectors.joining("union all\n"));
        return """
                select   team.*
                from     (select *
                          from   (%s) as stretch
                          %s
                          limit  :limit
                          offset :offset) as page
                join     team_list as team using (team_id)
                order by page.%s %s, page.team_id %4$s
                """.formatted(stretches, order, column, query.sort().direction);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
