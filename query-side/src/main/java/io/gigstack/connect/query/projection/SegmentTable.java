package io.gigstack.connect.query.projection;

import io.gigstack.connect.query.projection.ProjectionState.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code token}, as one who looks at the projections from outside sees it. */
final class SegmentTable {

    private static final String ALL = """
            select   processor_name, segment, owner,
                     coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, 0) as position
            from     token
            order by processor_name, segment
            """;

    private final JdbcClient jdbc;

    SegmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The segments of each projection, in their order. */
    Map<String, List<Segment>> all() {
        Map<String, List<Segment>> all = new HashMap<>();
        jdbc.sql(ALL).query(row -> {
            all.computeIfAbsent(row.getString("processor_name"), _ -> new ArrayList<>())
                    .add(new Segment(row.getInt("segment"), row.getString("owner"), row.getLong("position")));
        });
        return all;
    }

    /** The position up to which all these segments have folded the log. */
    static long position(List<Segment> segments) {
        return segments.stream().mapToLong(Segment::position).min().orElse(0);
    }
}
