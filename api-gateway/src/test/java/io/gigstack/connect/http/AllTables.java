package io.gigstack.connect.http;

import static io.gigstack.connect.RunningConnect.database;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** All that the service stores. */
public final class AllTables {

    private AllTables() {}

    /** The tables in which some row holds this text, be it as text or as bytes. */
    public static List<String> with(String text) {
        List<String> tables = database().sql("""
                        select format('%I.%I', table_schema, table_name)
                        from   information_schema.tables
                        where  table_schema in ('event_store', 'read_model')
                        """).query(String.class).list();
        return tables.stream()
                .filter(table -> database()
                        .sql("""
                                select exists (select from %s as row
                                               where  row::text like :text
                                               or     row::text like :bytes)
                                """.formatted(table))
                        .param("text", "%" + text + "%")
                        .param("bytes", "%" + hex(text) + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
