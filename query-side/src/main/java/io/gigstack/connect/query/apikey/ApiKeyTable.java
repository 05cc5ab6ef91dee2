package io.gigstack.connect.query.apikey;

import io.gigstack.connect.query.projection.Columns;
import io.gigstack.connect.query.projection.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code api_key}, as its projection writes it. */
final class ApiKeyTable implements Table<ApiKeyRow> {

    private static final String LOAD = """
            select key_id, organization_id, team_id, member_id, version, name, prefix, hash, created_at, expires_at, revoked_at
            from   api_key
            where  key_id = any(:keys)
            """;

    private static final String SAVE = """
            insert into api_key (key_id, organization_id, team_id, member_id, version, name, prefix, hash,
                                 created_at, expires_at, revoked_at)
            select      *
            from        unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                               ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
            on conflict (key_id) do update
            set         version    = excluded.version,
                        revoked_at = excluded.revoked_at
            """;

    private static final Columns<ApiKeyRow> COLUMNS = new Columns<ApiKeyRow>()
            .and("text", ApiKeyRow::keyId)
            .and("text", ApiKeyRow::organizationId)
            .and("text", ApiKeyRow::teamId)
            .and("text", ApiKeyRow::memberId)
            .and("bigint", ApiKeyRow::version)
            .and("text", ApiKeyRow::name)
            .and("text", ApiKeyRow::prefix)
            .and("text", ApiKeyRow::hash)
            .and("timestamptz", ApiKeyRow::createdAt)
            .and("timestamptz", ApiKeyRow::expiresAt)
            .and("timestamptz", ApiKeyRow::revokedAt);

    private final JdbcTemplate template;

    ApiKeyTable(JdbcTemplate template) {
        this.template = template;
    }

    @Override
    public List<String> names() {
        return List.of("api_key");
    }

    @Override
    public List<ApiKeyRow> load(Collection<String> keys) {
        return JdbcClient.create(template)
                .sql(LOAD)
                .param("keys", keys.toArray(String[]::new))
                .query(ApiKeyTable::read)
                .list();
    }

    @Override
    public void save(Collection<ApiKeyRow> rows) {
        COLUMNS.update(template, SAVE, rows);
    }

    private static ApiKeyRow read(ResultSet row, int number) throws SQLException {
        return new ApiKeyRow(
                row.getString("key_id"),
                row.getString("organization_id"),
                row.getString("team_id"),
                row.getString("member_id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("prefix"),
                row.getString("hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "revoked_at"));
    }
}
