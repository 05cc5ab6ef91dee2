package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.query.projection.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code team_list_count}. */
final class TeamCountTable {

    private static final String KINDS = """
            unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::boolean[], ?::bigint[])
                as new (organization_id, industry, country, deleted, status, onboarded, teams)
            """;

    private static final String ADD = """
            insert into team_list_count (organization_id, industry, country, deleted, status, onboarded, teams)
            select      *
            from        %s
            on conflict (organization_id, industry, country, deleted, status, onboarded) do update
            set         teams = team_list_count.teams + excluded.teams
            """.formatted(KINDS);

    /** What has come to nothing is as if it had never been, so that equal histories have equal counts. */
    private static final String CLEAR = """
            delete from team_list_count
            using       %s
            where       team_list_count.organization_id = new.organization_id
            and         team_list_count.industry = new.industry
            and         team_list_count.country = new.country
            and         team_list_count.deleted = new.deleted
            and         team_list_count.status = new.status
            and         team_list_count.onboarded = new.onboarded
            and         team_list_count.teams = 0
            """.formatted(KINDS);

    static final String COUNT = """
            select coalesce(sum(teams), 0)
            from   team_list_count
            where  organization_id = :organization
            and    industry = :industry
            and    country = :country
            and    deleted = :deleted
            and    (:status::text is null or status = :status)
            and    (:onboarded::boolean is null or onboarded = :onboarded)
            """;

    private static final Columns<TeamCount> COLUMNS = new Columns<TeamCount>()
            .and("text", count -> count.kind().organizationId())
            .and("text", count -> count.kind().industry())
            .and("text", count -> count.kind().country())
            .and("boolean", count -> count.kind().deleted())
            .and("text", count -> count.kind().status())
            .and("boolean", count -> count.kind().onboarded())
            .and("bigint", TeamCount::teams);

    private final JdbcTemplate template;

    TeamCountTable(JdbcTemplate template) {
        this.template = template;
    }

    /** @param differences in the order of kinds */
    void add(List<TeamCount> differences) {
        if (!differences.isEmpty()) {
            COLUMNS.update(template, ADD, differences);
        }
        List<TeamCount> fewer =
                differences.stream().filter(count -> count.teams() < 0).toList();
        if (!fewer.isEmpty()) {
            COLUMNS.update(template, CLEAR, fewer);
        }
    }

    long count(String organization, ListTeams.Filter filter) {
        return JdbcClient.create(template)
                .sql(COUNT)
                .params(parameters(organization, filter))
                .query(Long.class)
                .single();
    }

    static Map<String, @Nullable Object> parameters(String organization, ListTeams.Filter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("organization", organization);
        parameters.put("industry", Objects.requireNonNullElse(filter.industry(), TeamCount.ANY));
        parameters.put("country", Objects.requireNonNullElse(filter.country(), TeamCount.ANY));
        parameters.put("deleted", filter.isDeleted());
        parameters.put("status", filter.standing());
        parameters.put("onboarded", filter.onboarded());
        return parameters;
    }
}
