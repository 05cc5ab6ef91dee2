package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.query.projection.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables {@code member_list_team} and {@code member_list}, as they are asked: in this order, so that nobody who holds
 * the second waits for the first.
 */
final class MemberViewTable {

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
            from   member_list_team
            join   member_list using (team_id)
            where  member_id = :member
            and    team_id = :team
            and    organization_id = :organization
            and    not removed
            and    not deleted
            """;

    private static final String TEAM_OF_MEMBER = """
            select organization_id, team_id
            from   member_list_team
            join   member_list using (team_id)
            where  member_id = :member
            """;

    private final JdbcClient jdbc;

    MemberViewTable(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * A transaction that begins with this sees what tables hold that have just taken the place of these. It would see what
     * those held before if it waited in its first query.
     */
    void hold() {
        jdbc.sql("lock table member_list_team, member_list in access share mode")
                .update();
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
                .query(MemberViewTable::view)
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
