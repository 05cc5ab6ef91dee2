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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code member_list_team} and {@code member_list}. */
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

    private static final String VERSION = """
            select version
            from   member_list_team
            where  team_id = :team
            and    organization_id = :organization
            and    not deleted
            """;

    private static final String FITS = """
            from   member_list
            where  team_id = :team
            and    not removed
            and    (:role::text is null or role = :role)
            and    (:status::text is null or status = :status)
            """;

    /** One row more than the limit tells whether there is another page. Ids grow with time. */
    static final String PAGE = """
            select *
            %s
            and      member_id > :after
            order by member_id
            limit    :limit
            offset   :offset
            """.formatted(FITS);

    static final String COUNT = "select count(*) " + FITS;

    static final String MEMBER = """
            select member_list.*, member_list_team.version as team_version
            from   member_list
            join   member_list_team using (team_id)
            where  member_id = :member
            and    team_id = :team
            and    organization_id = :organization
            and    not removed
            and    not deleted
            """;

    private static final String TEAM_OF_MEMBER = """
            select organization_id, team_id
            from   member_list
            join   member_list_team using (team_id)
            where  member_id = :member
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

    /** The version of a team that this organization can read. */
    Optional<Long> version(String organizationId, String teamId) {
        return jdbc.sql(VERSION)
                .param("team", teamId)
                .param("organization", organizationId)
                .query(Long.class)
                .optional();
    }

    long count(ListMembers query) {
        return jdbc.sql(COUNT).params(filter(query)).query(Long.class).single();
    }

    /** The members of a page, and one more if there is another page. */
    List<MemberView> page(ListMembers query) {
        return jdbc.sql(PAGE)
                .params(filter(query))
                .param("after", Objects.requireNonNullElse(query.after(), ""))
                .param("limit", query.limit() + 1)
                .param("offset", query.offset())
                .query(MemberListTable::view)
                .list();
    }

    private static Map<String, @Nullable Object> filter(ListMembers query) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("team", query.teamId());
        filter.put("role", query.role());
        filter.put("status", query.status());
        return filter;
    }

    Optional<FoundMember> find(FindMember query) {
        return jdbc.sql(MEMBER)
                .param("member", query.memberId())
                .param("team", query.teamId())
                .param("organization", query.organizationId())
                .query((row, number) -> new FoundMember(view(row, number), row.getLong("team_version")))
                .optional();
    }

    Optional<TeamOfMember> teamOf(String memberId) {
        return jdbc.sql(TEAM_OF_MEMBER)
                .param("member", memberId)
                .query((row, _) -> new TeamOfMember(row.getString(1), row.getString(2)))
                .optional();
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

    private static MemberView view(ResultSet row, int number) throws SQLException {
        return new MemberView(
                row.getString("member_id"),
                row.getString("team_id"),
                row.getString("email"),
                row.getString("role"),
                Columns.texts(row, "permissions"),
                row.getString("status"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "joined_at"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
