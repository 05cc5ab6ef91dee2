package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.Hash;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the chain of each aggregate goes. */
final class ChainTable {

    private static final String FIND = """
            select aggregate_id, sequence_number, link
            from   aggregate_chain
            where  aggregate_id = any(:aggregates)
            """;

    private static final String SAVE = """
            insert into aggregate_chain (aggregate_id, sequence_number, link)
            select      *
            from        unnest(?::text[], ?::bigint[], ?::bytea[])
            on conflict (aggregate_id) do update
            set         sequence_number = excluded.sequence_number,
                        link            = excluded.link
            """;

    /**
     * The end of a chain.
     *
     * @param sequence of the last event
     */
    record End(String aggregate, long sequence, Hash link) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ChainTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    Map<String, End> find(Collection<String> aggregates) {
        Map<String, End> ends = new HashMap<>();
        jdbc.sql(FIND).param("aggregates", aggregates.toArray(String[]::new)).query(row -> {
            ends.put(row.getString(1), new End(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3))));
        });
        return ends;
    }

    void save(Collection<End> ends) {
        template.update(SAVE, statement -> {
            statement.setArray(
                    1,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text", ends.stream().map(End::aggregate).toArray(String[]::new)));
            statement.setArray(
                    2,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "bigint", ends.stream().map(End::sequence).toArray(Long[]::new)));
            statement.setArray(
                    3,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "bytea",
                                    ends.stream().map(end -> end.link().bytes()).toArray(byte[][]::new)));
        });
    }
}
