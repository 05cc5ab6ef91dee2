package io.gigstack.connect.query.memberlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers from the member list. */
final class MemberListQueries {

    private static final String TEAM = """
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

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    /** @param snapshot a transaction in which all statements see the same rows, so that they agree */
    MemberListQueries(JdbcClient jdbc, TransactionTemplate snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    @QueryHandler
    Optional<MemberPage> list(ListMembers query) {
        return Objects.requireNonNull(snapshot.execute(_ -> jdbc.sql(TEAM)
                .param("team", query.teamId())
                .param("organization", query.organizationId())
                .query(Long.class)
                .optional()
                .map(version -> page(query, version))));
    }

    private MemberPage page(ListMembers query, long version) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("team", query.teamId());
        filter.put("role", query.role());
        filter.put("status", query.status());
        long total = jdbc.sql(COUNT).params(filter).query(Long.class).single();
        List<MemberView> oneMore = jdbc.sql(PAGE)
                .params(filter)
                .param("after", Objects.requireNonNullElse(query.after(), ""))
                .param("limit", query.limit() + 1)
                .param("offset", query.offset())
                .query(MemberListQueries::member)
                .list();
        return new MemberPage(
                oneMore.stream().limit(query.limit()).toList(), total, oneMore.size() > query.limit(), version);
    }

    @QueryHandler
    Optional<FoundMember> find(FindMember query) {
        return jdbc.sql(MEMBER)
                .param("member", query.memberId())
                .param("team", query.teamId())
                .param("organization", query.organizationId())
                .query((row, number) -> new FoundMember(member(row, number), row.getLong("team_version")))
                .optional();
    }

    private static MemberView member(ResultSet row, int number) throws SQLException {
        return new MemberView(
                row.getString("member_id"),
                row.getString("team_id"),
                row.getString("email"),
                row.getString("role"),
                MemberListTable.permissions(row),
                row.getString("status"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                MemberListTable.instant(row, "joined_at"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
