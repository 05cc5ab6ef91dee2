package io.gigstack.connect.query.apikey;

import io.gigstack.connect.eventstore.GroupRead;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells whose a key is. Every request asks; those that come at the same time ask together. Nothing is remembered. */
public final class ApiKeyHolders {

    private static final String FIND = """
            select hash, key_id, organization_id, expires_at, revoked_at
            from   api_key
            where  hash = any (?)
            """;

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
        jdbc.query(
                FIND,
                row -> {
                    found.put(
                            row.getString("hash"),
                            new ApiKeyHolder(
                                    row.getString("key_id"),
                                    row.getString("organization_id"),
                                    ApiKeyTable.instant(row, "expires_at"),
                                    ApiKeyTable.instant(row, "revoked_at")));
                },
                (Object) hashes.toArray(String[]::new));
        return found;
    }
}
