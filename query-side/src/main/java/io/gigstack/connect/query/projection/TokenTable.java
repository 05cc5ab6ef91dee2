package io.gigstack.connect.query.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code token}: how far each segment of a projection is, which node folds it, and how to keep it waiting. */
final class TokenTable {

    /** Always in the same order, so that two who do this wait for one another. */
    private static final String HOLD = """
            select   segment
            from     token
            where    processor_name = :projection
            order by segment
            for      update
            """;

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From here until the end of the transaction nobody else folds this projection: a live batch begins by storing its
     * token. Nor does another generation take the place of the one that serves.
     *
     * @param tables those of the projection, in the order in which they are read
     */
    void hold(String projection, List<String> tables) {
        jdbc.sql(HOLD).param("projection", projection).query(Integer.class).list();
        jdbc.sql("lock table %s in row exclusive mode".formatted(String.join(", ", tables)))
                .update();
    }
}
