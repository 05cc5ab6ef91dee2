package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import io.gigstack.connect.query.memberlist.MemberListRow.TeamRow;
import io.gigstack.connect.query.projection.Columns;
import io.gigstack.connect.query.projection.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code member_list_team} and {@code member_list}, as their projection writes them. */
final class MemberListTable implements Table<MemberListRow> {

    private static final String LOAD_TEAMS = """
            select team_id, organization_id, version, deleted
            from   member_list_team
            where  team_id = any(:keys)
            """;

    private static final String LOAD_MEMBERS = """
            select *
            from   member_list
            where  member_id = any(:keys)
            """;

    private static final String SAVE_TEAMS = """
            insert into member_list_team (team_id, organization_id, version, deleted)
            select      *
            from        unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[])
            on conflict (team_id) do update
            set         version = excluded.version,
                        deleted = excluded.deleted
            """;

    private static final String SAVE_MEMBERS = """
            insert into member_list (member_id, team_id, version, email, role, permissions, status, removed,
                                     invited_at, joined_at, updated_at)
            select      member_id, team_id, version, email, role, string_to_array(permissions, ','), status, removed,
                        invited_at::timestamptz, joined_at::timestamptz, updated_at::timestamptz
            from        unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                               ?::boolean[], ?::text[], ?::text[], ?::text[])
                        as new (member_id, team_id, version, email, role, permissions, status, removed,
                                invited_at, joined_at, updated_at)
            on conflict (member_id) do update
            set         version     = excluded.version,
                        role        = excluded.role,
                        permissions = excluded.permissions,
                        status      = excluded.status,
                        removed     = excluded.removed,
                        joined_at   = excluded.joined_at,
                        updated_at  = excluded.updated_at
            """;

    private static final Columns<TeamRow> TEAM_COLUMNS = new Columns<TeamRow>()
            .and("text", TeamRow::teamId)
            .and("text", TeamRow::organizationId)
            .and("bigint", TeamRow::version)
            .and("boolean", TeamRow::deleted);

    private static final Columns<MemberRow> MEMBER_COLUMNS = new Columns<MemberRow>()
            .and("text", MemberRow::memberId)
            .and("text", MemberRow::teamId)
            .and("bigint", MemberRow::version)
            .and("text", MemberRow::email)
            .and("text", MemberRow::role)
            .and("text", member -> member.permissions() == null ? null : String.join(",", member.permissions()))
            .and("text", MemberRow::status)
            .and("boolean", MemberRow::removed)
            .and("text", member -> member.invitedAt().toString())
            .and(
                    "text",
                    member ->
                            member.joinedAt() == null ? null : member.joinedAt().toString())
            .and("text", member -> member.updatedAt().toString());

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    MemberListTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public List<String> names() {
        return List.of("member_list_team", "member_list");
    }

    /** Most events are of no member, so that the second statement is seldom needed. */
    @Override
    public List<MemberListRow> load(Collection<String> keys) {
        String[] teams = keys.stream().filter(MemberListTable::isTeam).toArray(String[]::new);
        String[] members = keys.stream().filter(key -> !isTeam(key)).toArray(String[]::new);
        List<MemberListRow> rows = new ArrayList<>(jdbc.sql(LOAD_TEAMS)
                .param("keys", teams)
                .query(MemberListTable::team)
                .list());
        if (members.length > 0) {
            rows.addAll(jdbc.sql(LOAD_MEMBERS)
                    .param("keys", members)
                    .query(MemberListTable::member)
                    .list());
        }
        return rows;
    }

    private static boolean isTeam(String key) {
        return key.startsWith("team_");
    }

    @Override
    public void save(Collection<MemberListRow> rows) {
        List<TeamRow> teams = new ArrayList<>();
        List<MemberRow> members = new ArrayList<>();
        for (MemberListRow row : rows) {
            switch (row) {
                case TeamRow team -> teams.add(team);
                case MemberRow member -> members.add(member);
            }
        }
        if (!teams.isEmpty()) {
            TEAM_COLUMNS.update(template, SAVE_TEAMS, teams);
        }
        if (!members.isEmpty()) {
            MEMBER_COLUMNS.update(template, SAVE_MEMBERS, members);
        }
    }

    private static TeamRow team(ResultSet row, int number) throws SQLException {
        return new TeamRow(
                row.getString("team_id"),
                row.getString("organization_id"),
                row.getLong("version"),
                row.getBoolean("deleted"));
    }

    private static MemberRow member(ResultSet row, int number) throws SQLException {
        return new MemberRow(
                row.getString("member_id"),
                row.getString("team_id"),
                row.getLong("version"),
                row.getString("email"),
                row.getString("role"),
                Columns.texts(row, "permissions"),
                row.getString("status"),
                row.getBoolean("removed"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "joined_at"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
