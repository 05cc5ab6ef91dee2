package io.gigstack.connect.api.apikey;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ApiKeysAreKeptAsHashesTest {

    private static final String KEYS = "/v2/connect/api-keys";

    private final Client client = newOrganization();

    private Reply issue(String body) {
        return client.post(KEYS, body);
    }

    @Test
    void no_table_holds_a_key_in_clear() {
        String key = issue("{\"name\":\"x\"}").text("/data/key");
        client.withKey(key).get("/v2/ping").expect(200);

        List<String> holding = tables().stream()
                .filter(table -> database()
                        .sql("select exists (select from %s t where %s)".formatted(table, contains(table)))
                        .param("key", key)
                        .query(Boolean.class)
                        .single())
                .toList();

        assertThat(tables()).contains("event_store.event", "read_model.api_key");
        assertThat(holding).isEmpty();
    }

    /** Binary columns as the text that they may hold. */
    private static String contains(String table) {
        List<String> columns =
                database().sql("""
                        select case data_type when 'bytea' then 'encode(t.' || column_name || ', ''escape'')'
                                              else 't.' || column_name || '::text' end
                        from   information_schema.columns
                        where  table_schema || '.' || table_name = :table
                        """).param("table", table).query(String.class).list();
        return columns.stream()
                .map("strpos(%s, :key) > 0"::formatted)
                .reduce((a, b) -> a + " or " + b)
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> tables() {
        return database().sql("""
                select table_schema || '.' || table_name
                from   information_schema.tables
                where  table_schema in ('event_store', 'read_model')
                """).query(String.class).list();
    }
}
