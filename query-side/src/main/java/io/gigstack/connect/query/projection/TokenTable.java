package io.gigstack.connect.query.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code token}: who holds it keeps all others from folding, and may divide the work anew. */
final class TokenTable {

    /** Always in the same order, so that two who do this wait for one another. */
    private static final String HOLD = """
            select   segment
            from     token
            where    processor_name = :projection
            order by segment
            for      update
            """;

    private static final String SPLIT = """
            insert into token (processor_name, segment, token, token_type, timestamp)
            select      processor_name, :half, token, token_type, timestamp
            from        token
            where       processor_name = :projection
            and         segment = :segment
            """;

    /** What the other one has folded is folded again, which changes nothing. */
    private static final String FALL_BACK = """
            update token
            set    token      = behind.token,
                   token_type = behind.token_type
            from  (select   token, token_type
                   from     token
                   where    processor_name = :projection
                   and      segment in (:kept, :gone)
                   order by (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint nulls first
                   limit    1) as behind
            where  processor_name = :projection
            and    segment = :kept
            """;

    private static final String REMOVE = """
            delete from token
            where  processor_name = :projection
            and    segment = :gone
            """;

    private static final String RELEASE = """
            update token
            set    owner = null
            where  processor_name = :projection
            """;

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From here until the end of the transaction nobody else folds this projection: a live batch begins by storing its
     * token.
     *
     * @return its segments
     */
    List<Integer> hold(String projection) {
        return jdbc.sql(HOLD)
                .param("projection", projection)
                .query(Integer.class)
                .list();
    }

    /** Nor does another generation take the place of the one that serves. */
    void holdTables(List<String> inTheOrderOfReading) {
        jdbc.sql("lock table %s in row exclusive mode".formatted(String.join(", ", inTheOrderOfReading)))
                .update();
    }

    void split(String projection, int segment, int half) {
        jdbc.sql(SPLIT)
                .param("projection", projection)
                .param("segment", segment)
                .param("half", half)
                .update();
        release(projection);
    }

    void merge(String projection, int kept, int gone) {
        jdbc.sql(FALL_BACK)
                .param("projection", projection)
                .param("kept", kept)
                .param("gone", gone)
                .update();
        jdbc.sql(REMOVE).param("projection", projection).param("gone", gone).update();
        release(projection);
    }

    /** Who folds loses its claim, and learns of the new segments when it claims again. */
    private void release(String projection) {
        jdbc.sql(RELEASE).param("projection", projection).update();
    }
}
