package io.gigstack.connect.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.wire.UnreadableException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of documents, one for each team. */
public final class DocumentTable<D extends TeamDocument> implements Table<D> {

    private static final String LOAD = """
            select document
            from   %s
            where  team_id = any(:keys)
            """;

    private static final String SAVE = """
            insert into %s (team_id, organization_id, version, deleted, document)
            select      *
            from        unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::text[])
            on conflict (team_id) do update
            set         version  = excluded.version,
                        deleted  = excluded.deleted,
                        document = excluded.document
            """;

    private static final String FIND = """
            select document
            from   %s
            where  team_id = :team
            and    organization_id = :organization
            and    not deleted
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final String table;
    private final Class<D> type;
    private final Columns<D> columns;

    public DocumentTable(JdbcTemplate template, ObjectMapper json, String table, Class<D> type) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.json = json;
        this.table = table;
        this.type = type;
        this.columns = new Columns<D>()
                .and("text", TeamDocument::teamId)
                .and("text", TeamDocument::organizationId)
                .and("bigint", TeamDocument::version)
                .and("boolean", TeamDocument::deleted)
                .and("text", this::write);
    }

    @Override
    public List<String> names() {
        return List.of(table);
    }

    @Override
    public List<D> load(Collection<String> keys) {
        return jdbc.sql(LOAD.formatted(table))
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> read(row.getString(1)))
                .list();
    }

    @Override
    public void save(Collection<D> documents) {
        columns.update(template, SAVE.formatted(table), documents);
    }

    /** The document of a team that this organization can read. */
    public Optional<D> find(String organizationId, String teamId) {
        return jdbc.sql(FIND.formatted(table))
                .param("team", teamId)
                .param("organization", organizationId)
                .query((row, _) -> read(row.getString(1)))
                .optional();
    }

    private String write(D document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write a document of " + table, e);
        }
    }

    private D read(String document) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw UnreadableException.of("A document of " + table, e);
        }
    }
}
