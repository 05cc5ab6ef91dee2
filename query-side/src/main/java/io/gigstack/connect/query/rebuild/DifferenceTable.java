package io.gigstack.connect.query.rebuild;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code rebuild_difference}, and what it is filled from: two generations of the same tables. */
final class DifferenceTable {

    private static final int MOST = 20;

    /** Nothing has to be sorted, and no row leaves the database. */
    private static final String DIGEST = """
            select count(*) as rows, coalesce(sum(hashtextextended(one::text, 0)), 0) as hash
            from   %s.%s as one
            """;

    private static final String KEY = """
            select   string_agg(quote_ident(attname), ', ' order by array_position(conkey, attnum))
            from     pg_constraint
            join     pg_attribute on attrelid = conrelid and attnum = any(conkey)
            where    conrelid = ('read_model.' || :table)::regclass
            and      contype = 'p'
            """;

    private static final String FILL = """
            insert into rebuild_difference (projection, table_name, key, serving, rebuilt)
            select      :projection, :table, concat_ws('/', %2$s), serving::text, rebuilt::text
            from        read_model.%1$s as serving
            full join   %3$s.%1$s as rebuilt using (%2$s)
            where       serving::text is distinct from rebuilt::text
            order by    %2$s
            limit       :most
            """;

    private static final String OF = """
            select   table_name, key, serving, rebuilt
            from     rebuild_difference
            where    projection = :projection
            order by table_name, key
            """;

    private final JdbcClient jdbc;

    DifferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Digest digest(String schema, List<String> tables) {
        Digest all = new Digest(0, "0");
        for (String table : tables) {
            Digest before = all;
            all = jdbc.sql(DIGEST.formatted(schema, table))
                    .query((row, _) -> new Digest(
                            before.rows() + row.getLong("rows"),
                            new BigDecimal(before.hash())
                                    .add(row.getBigDecimal("hash"))
                                    .toPlainString()))
                    .single();
        }
        return all;
    }

    /** Keeps some of the rows in which a schema's tables differ from those that serve. */
    void fill(String projection, String schema, List<String> tables) {
        for (String table : tables) {
            String key = jdbc.sql(KEY).param("table", table).query(String.class).single();
            jdbc.sql(FILL.formatted(table, key, schema))
                    .param("projection", projection)
                    .param("table", table)
                    .param("most", MOST)
                    .update();
        }
    }

    void clear(String projection) {
        jdbc.sql("delete from rebuild_difference where projection = :projection")
                .param("projection", projection)
                .update();
    }

    List<Difference> of(String projection) {
        return jdbc.sql(OF)
                .param("projection", projection)
                .query((row, _) -> new Difference(
                        row.getString("table_name"),
                        row.getString("key"),
                        row.getString("serving"),
                        row.getString("rebuilt")))
                .list();
    }
}
