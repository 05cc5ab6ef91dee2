package io.gigstack.connect.query.teamlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The question in SQL. Only texts written here become part of a statement; what a caller gives becomes a parameter. */
final class ListTeamsSql {

    private final ListTeams query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    ListTeamsSql(ListTeams query) {
        this.query = query;
        where("organization_id = :organization", "organization", query.organizationId());
        ListTeams.Filter filter = query.filter();
        status(filter.status());
        where("industry = :industry", "industry", filter.industry());
        where("country = :country", "country", filter.country());
        where("onboarded = :onboarded", "onboarded", filter.onboarded());
        where("name_key like :name", "name", filter.name() == null ? null : part(filter.name()));
    }

    private void status(@Nullable String status) {
        boolean deleted = "deleted".equals(status);
        where("deleted = :deleted", "deleted", deleted);
        where("status = :status", "status", deleted ? null : status);
    }

    private void where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    private static String part(String name) {
        return "%" + NameKey.of(name).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    String count() {
        return "select count(*) from team_list where " + String.join(" and ", conditions);
    }

    /** One row more than the limit tells whether there is another page. */
    String page(String columns) {
        ListTeams.Sort sort = query.sort();
        List<String> all = new ArrayList<>(conditions);
        if (query.after() != null) {
            all.add("(%s, team_id) %s (:key::%s, :team)".formatted(sort.column, sort.beyond, sort.type));
            parameters.put("key", query.after().key());
            parameters.put("team", query.after().teamId());
        }
        return """
                select   %s
                from     team_list
                where    %s
                order by %s %s, team_id %s
                limit    %d
                offset   %d
                """.formatted(
                        columns,
                        String.join(" and ", all),
                        sort.column,
                        sort.direction,
                        sort.direction,
                        query.limit() + 1,
                        query.offset());
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
