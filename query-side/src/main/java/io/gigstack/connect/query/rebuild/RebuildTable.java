package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.rebuild.RebuildProgress.Comparison;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code rebuild}, as those see it who work at rebuilds, and those who watch them. */
final class RebuildTable {

    private static final String WORKS = Stream.of(Phase.values())
            .filter(Phase::works)
            .map(phase -> "'" + phase.word() + "'")
            .collect(Collectors.joining(", "));

    private static final String WORK = """
            select projection, purpose, version
            from   rebuild
            where  phase in (%s)
            """.formatted(WORKS);

    private static final String HOLD = """
            select purpose, version, phase, position
            from   rebuild
            where  projection = :projection
            for    update
            """;

    private static final String REACHED = """
            update rebuild
            set    position          = :position,
                   events_per_second = :rate,
                   last_error        = null
            where  projection = :projection
            """;

    private static final String ENTER = """
            update rebuild
            set    phase      = :phase,
                   changed_at = now()
            where  projection = :projection
            """;

    private static final String COMPARED = """
            update rebuild
            set    compared_at  = :position,
                   serving_rows = :servingRows,
                   serving_hash = :servingHash,
                   rebuilt_rows = :rebuiltRows,
                   rebuilt_hash = :rebuiltHash
            where  projection = :projection
            """;

    private static final String SWITCHED = """
            update rebuild
            set    phase             = 'switched',
                   changed_at        = now(),
                   position          = :position,
                   previous_position = :previousPosition,
                   previous_version  = :previousVersion,
                   last_error        = null
            where  projection = :projection
            """;

    private static final String FAILED = """
            update rebuild
            set    last_error = :error
            where  projection = :projection
            """;

    /** The segment that is furthest ahead tells: what others fold again changes nothing. */
    private static final String SERVING = """
            select coalesce(max((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint), 0)
            from   token
            where  processor_name = :projection
            """;

    private static final String PROGRESS = """
            select *
            from   rebuild
            where  projection = :projection
            """;

    /** The segment that is furthest behind tells: what others have folded is folded again. */
    private static final String SERVING_ALL = """
            select coalesce(min(coalesce((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint, 0)), 0)
            from   token
            where  processor_name = :projection
            """;

    /** What a rebuild is about to do. */
    record Work(Purpose purpose, int version, Phase phase, long position) {}

    /** One for which a node has something to do. */
    record Due(Purpose purpose, int version) {

        /** Only the version of the fold that began it may end it. What served before is brought up to date by any later. */
        boolean isFor(int version) {
            return this.version == version || (purpose == Purpose.ROLL_BACK && this.version < version);
        }
    }

    private final JdbcClient jdbc;
    private final DifferenceTable differences;

    RebuildTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.differences = new DifferenceTable(jdbc);
    }

    /** By the names of the projections. */
    Map<String, Due> work() {
        Map<String, Due> work = new HashMap<>();
        jdbc.sql(WORK).query(row -> {
            work.put(row.getString("projection"), new Due(purpose(row), row.getInt("version")));
        });
        return work;
    }

    /** What is to be done. Nobody else changes it before this transaction ends. */
    Work hold(String projection) {
        return jdbc.sql(HOLD)
                .param("projection", projection)
                .query((row, _) -> new Work(
                        purpose(row), row.getInt("version"), Phase.of(row.getString("phase")), row.getLong("position")))
                .single();
    }

    void reached(String projection, long position, @Nullable Long eventsPerSecond) {
        jdbc.sql(REACHED)
                .param("projection", projection)
                .param("position", position)
                .param("rate", eventsPerSecond)
                .update();
    }

    void enter(String projection, Phase phase) {
        jdbc.sql(ENTER)
                .param("projection", projection)
                .param("phase", phase.word())
                .update();
    }

    void compared(String projection, long position, Digest serving, Digest rebuilt) {
        jdbc.sql(COMPARED)
                .param("projection", projection)
                .param("position", position)
                .param("servingRows", serving.rows())
                .param("servingHash", serving.hash())
                .param("rebuiltRows", rebuilt.rows())
                .param("rebuiltHash", rebuilt.hash())
                .update();
    }

    void switched(String projection, long position, int previousVersion) {
        jdbc.sql(SWITCHED)
                .param("projection", projection)
                .param("position", position)
                .param("previousPosition", servingAll(projection))
                .param("previousVersion", previousVersion)
                .update();
    }

    void failed(String projection, String error) {
        jdbc.sql(FAILED).param("projection", projection).param("error", error).update();
    }

    /** Position up to which the serving generation is folded; 0 if nothing is. */
    long serving(String projection) {
        return jdbc.sql(SERVING)
                .param("projection", projection)
                .query(Long.class)
                .single();
    }

    private long servingAll(String projection) {
        return jdbc.sql(SERVING_ALL)
                .param("projection", projection)
                .query(Long.class)
                .single();
    }

    Optional<RebuildProgress> progress(String projection) {
        return jdbc.sql(PROGRESS)
                .param("projection", projection)
                .query(this::read)
                .optional();
    }

    private RebuildProgress read(ResultSet row, int number) throws SQLException {
        String projection = row.getString("projection");
        return new RebuildProgress(
                projection,
                purpose(row),
                Phase.of(row.getString("phase")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                serving(projection),
                row.getObject("events_per_second", Long.class),
                row.getString("last_error"),
                comparison(row, projection),
                row.getObject("previous_position") != null);
    }

    private @Nullable Comparison comparison(ResultSet row, String projection) throws SQLException {
        Long position = row.getObject("compared_at", Long.class);
        return position == null
                ? null
                : new Comparison(
                        position,
                        new Digest(row.getLong("serving_rows"), row.getString("serving_hash")),
                        new Digest(row.getLong("rebuilt_rows"), row.getString("rebuilt_hash")),
                        differences.of(projection));
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        return Purpose.of(row.getString("purpose"));
    }
}
