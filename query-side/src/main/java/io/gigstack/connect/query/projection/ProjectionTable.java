package io.gigstack.connect.query.projection;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code projection}: what all nodes hold to. */
public final class ProjectionTable {

    private static final String ALL = "select name, version, paused_at from projection";

    private static final String TURN = """
            select version,
                   array(select   segment
                         from     token
                         where    processor_name = name
                         order by segment) as segments
            from   projection
            where  name = :projection
            """;

    private static final String KNOW = """
            insert into projection (name, version)
            values      (:projection, :version)
            on conflict do nothing
            """;

    private static final String PAUSE = """
            update projection
            set    paused_at = coalesce(paused_at, now())
            where  name = :projection
            """;

    private static final String RESUME = """
            update projection
            set    paused_at = null
            where  name = :projection
            """;

    private static final String BUILT = """
            update projection
            set    version = :version
            where  name = :projection
            """;

    /** What must hold for a batch to count: the version that serves, and the segments that there are. */
    record Turn(int version, List<Integer> segments) {}

    private final JdbcClient jdbc;

    public ProjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the projections' names. */
    public Map<String, Standing> all() {
        Map<String, Standing> all = new HashMap<>();
        jdbc.sql(ALL).query(row -> {
            OffsetDateTime paused = row.getObject("paused_at", OffsetDateTime.class);
            all.put(
                    row.getString("name"),
                    new Standing(row.getInt("version"), paused == null ? null : paused.toInstant()));
        });
        return all;
    }

    Turn turn(String projection) {
        return jdbc.sql(TURN)
                .param("projection", projection)
                .query((row, _) -> new Turn(row.getInt("version"), Arrays.asList((Integer[])
                        row.getArray("segments").getArray())))
                .single();
    }

    /** Notes one that is new. */
    void know(String projection, int version) {
        jdbc.sql(KNOW).param("projection", projection).param("version", version).update();
    }

    void pause(String projection) {
        jdbc.sql(PAUSE).param("projection", projection).update();
    }

    void resume(String projection) {
        jdbc.sql(RESUME).param("projection", projection).update();
    }

    /** What serves from here on was built by this version. What served before was by the one that is given back. */
    public int turnTo(String projection, int version) {
        int before = turn(projection).version();
        jdbc.sql(BUILT)
                .param("projection", projection)
                .param("version", version)
                .update();
        return before;
    }
}
