package io.gigstack.connect.query.teamlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import io.gigstack.connect.query.projection.Columns;
import io.gigstack.connect.query.projection.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code team_list}. */
final class TeamListTable implements Table<TeamSummary> {

    private static final String COLUMNS =
            "team_id, organization_id, version, name, description, industry, country, status, deleted, steps, created_at";

    private static final String LOAD = """
            select %s
            from   team_list
            where  team_id = any(:keys)
            """.formatted(COLUMNS);

    private static final String SAVE = """
            insert into team_list (team_id, organization_id, version, name, name_key, description, industry, country,
                                   status, deleted, onboarded, progress, steps, created_at)
            select      team_id, organization_id, version, name, name_key, description, industry, country,
                        status, deleted, onboarded, progress, steps::json, created_at::timestamptz
            from        unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                               ?::text[], ?::boolean[], ?::boolean[], ?::integer[], ?::text[], ?::text[])
                        as new (team_id, organization_id, version, name, name_key, description, industry, country,
                                status, deleted, onboarded, progress, steps, created_at)
            on conflict (team_id) do update
            set         version     = excluded.version,
                        name        = excluded.name,
                        name_key    = excluded.name_key,
                        description = excluded.description,
                        industry    = excluded.industry,
                        country     = excluded.country,
                        status      = excluded.status,
                        deleted     = excluded.deleted,
                        onboarded   = excluded.onboarded,
                        progress    = excluded.progress,
                        steps       = excluded.steps
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Columns<TeamSummary> columns;

    TeamListTable(JdbcTemplate template, ObjectMapper json) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.json = json;
        this.columns = new Columns<TeamSummary>()
                .and("text", TeamSummary::teamId)
                .and("text", TeamSummary::organizationId)
                .and("bigint", TeamSummary::version)
                .and("text", TeamSummary::name)
                .and("text", TeamSummary::nameKey)
                .and("text", TeamSummary::description)
                .and("text", TeamSummary::industry)
                .and("text", TeamSummary::country)
                .and("text", TeamSummary::status)
                .and("boolean", TeamSummary::deleted)
                .and("boolean", team -> team.steps().completed())
                .and("integer", team -> team.steps().progress())
                .and("text", team -> write(team.steps()))
                .and("text", team -> team.createdAt().toString());
    }

    @Override
    public List<String> names() {
        return List.of("team_list");
    }

    @Override
    public List<TeamSummary> load(Collection<String> keys) {
        return jdbc.sql(LOAD)
                .param("keys", keys.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    @Override
    public void save(Collection<TeamSummary> rows) {
        columns.update(template, SAVE, rows);
    }

    /**
     * A transaction that begins with this sees what a table holds that has just taken this one's place. It would see what
     * that held before if it waited in its first query.
     */
    void hold() {
        jdbc.sql("lock table team_list in access share mode").update();
    }

    List<TeamSummary> page(ListTeamsSql sql) {
        return jdbc.sql(sql.page(COLUMNS))
                .params(sql.parameters())
                .query(this::read)
                .list();
    }

    long count(ListTeamsSql sql) {
        return jdbc.sql(sql.count()).params(sql.parameters()).query(Long.class).single();
    }

    private TeamSummary read(ResultSet row, int number) throws SQLException {
        return new TeamSummary(
                row.getString("team_id"),
                row.getString("organization_id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("description"),
                row.getString("industry"),
                row.getString("country"),
                row.getString("status"),
                row.getBoolean("deleted"),
                steps(row.getString("steps")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private String write(OnboardingSteps steps) {
        try {
            return json.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write onboarding steps", e);
        }
    }

    private OnboardingSteps steps(String document) {
        try {
            return json.readValue(document, OnboardingSteps.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't read onboarding steps", e);
        }
    }
}
