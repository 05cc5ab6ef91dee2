package io.gigstack.connect.query.teamlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter in SQL. Only texts written here become part of a statement; what a caller gives becomes a parameter.
 *
 * @param conditions that all teams fit
 */
record TeamsThatFit(ListTeams.Filter filter, List<String> conditions, Map<String, Object> parameters) {

    private static final List<String> STANDINGS = List.of("active", "suspended");

    static TeamsThatFit of(String organization, ListTeams.Filter filter) {
        TeamsThatFit fit = new TeamsThatFit(filter, new ArrayList<>(), new HashMap<>());
        fit.where("organization_id = :organization", "organization", organization);
        fit.where("deleted = :deleted", "deleted", filter.isDeleted());
        fit.where("industry = :industry", "industry", filter.industry());
        fit.where("country = :country", "country", filter.country());
        fit.where("name_key like :name", "name", filter.name() == null ? null : part(filter.name()));
        return fit;
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

    /**
     * The same by standing and onboarding: each is one stretch of an index that is in the order of a page. At most four.
     */
    List<String> stretches() {
        String all = String.join(" and ", conditions);
        return standings()
                .flatMap(standing -> onboarded()
                        .map(onboarded ->
                                "%s and status = '%s' and onboarded = %s".formatted(all, standing, onboarded)))
                .toList();
    }

    private Stream<String> standings() {
        return STANDINGS.stream().filter(standing -> filter.standing() == null || standing.equals(filter.standing()));
    }

    private Stream<Boolean> onboarded() {
        return Stream.of(false, true).filter(value -> filter.onboarded() == null || value.equals(filter.onboarded()));
    }

    String count() {
        return """
                select sum(teams)
                from   (%s) as stretch
                """.formatted(String.join(
                "\n        union all\n        ",
                stretches().stream()
                        .map("select count(*) as teams from team_list where %s"::formatted)
                        .toList()));
    }
}
