package io.gigstack.connect.query.apikey;

import io.gigstack.connect.eventstore.GroupRead;
import io.gigstack.connect.query.projection.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Tells whose a key is, and what a member that it is bound to may do. Every request asks, those that come at the same time
 * ask together, and nothing is remembered, so that on every node the next request obeys what has changed.
 */
public final class ApiKeyHolders {

    private static final String FIND = """
            select    hash, key_id, organization_id, expires_at, revoked_at, api_key.team_id, api_key.member_id,
                      role, permissions, status = 'active' and not removed as active
            from      api_key
            left join member_list using (member_id)
            """;

    /** Of this PostgreSQL keeps the plan. For a list it plans anew each time, which takes longer than to find a key. */
    private static final String FIND_ONE = FIND + "where hash = ?";

    private static final String FIND_ALL = FIND + "where hash = any (?)";

    private static final String RECENT = """
            select    hash
            from      api_key
            left join api_key_usage using (key_id)
            where     revoked_at is null
            and       (expires_at is null or expires_at > now())
            order by  greatest(created_at, last_used_at) desc
            limit     ?
            """;

    private final JdbcTemplate jdbc;
    private final GroupRead<String, ApiKeyHolder> holders = new GroupRead<>(this::read);

    ApiKeyHolders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash SHA-256 of the key, 64 lower-case hexadecimal digits */
    public Optional<ApiKeyHolder> find(String hash) {
        return holders.find(hash);
    }

    /** The hashes of the keys that are good now and were issued or used last. */
    public Set<String> recent(int most) {
        return Set.copyOf(jdbc.queryForList(RECENT, String.class, most));
    }

    private Map<String, ApiKeyHolder> read(Set<String> hashes) {
        Map<String, ApiKeyHolder> found = new HashMap<>();
        RowCallbackHandler collect = row -> found.put(row.getString("hash"), holder(row));
        if (hashes.size() == 1) {
            jdbc.query(FIND_ONE, collect, hashes.iterator().next());
        } else {
            jdbc.query(FIND_ALL, collect, (Object) hashes.toArray(String[]::new));
        }
        return found;
    }

    private static ApiKeyHolder holder(ResultSet row) throws SQLException {
        return new ApiKeyHolder(
                row.getString("key_id"),
                row.getString("organization_id"),
                member(row),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "revoked_at"));
    }

    /** One that is not known yet may do nothing. */
    private static ApiKeyHolder.@Nullable Member member(ResultSet row) throws SQLException {
        String memberId = row.getString("member_id");
        if (memberId == null) {
            return null;
        }
        return new ApiKeyHolder.Member(
                row.getString("team_id"),
                memberId,
                Objects.requireNonNullElse(row.getString("role"), ""),
                Columns.texts(row, "permissions"),
                row.getBoolean("active"));
    }
}
