package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.rebuild.RebuildProgress.Comparison;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code rebuild}: what is to be done, and how far it is. */
final class RebuildTable {

    private static final String OVER = Stream.of(Phase.values())
            .filter(Phase::isOver)
            .map(RebuildTable::quoted)
            .collect(Collectors.joining(", "));

    private static final String WORKS = Stream.of(Phase.values())
            .filter(Phase::works)
            .map(RebuildTable::quoted)
            .collect(Collectors.joining(", "));

    private static final String START = """
            insert into rebuild (projection, purpose, phase, position, started_at, changed_at)
            values      (:projection, :purpose, 'filling', 0, now(), now())
            on conflict (projection) do update
            set         purpose           = excluded.purpose,
                        phase             = excluded.phase,
                        position          = excluded.position,
                        started_at        = excluded.started_at,
                        changed_at        = excluded.changed_at,
                        events_per_second = null,
                        last_error        = null,
                        compared_at       = null
            where       rebuild.phase in (%s)
            """.formatted(OVER);

    private static final String UNDER_WAY = """
            select exists (select from rebuild where projection = :projection and phase not in (%s))
            """.formatted(OVER);

    private static final String ROLL_BACK = """
            update rebuild
            set    purpose           = 'roll_back',
                   phase             = 'switching',
                   position          = previous_position,
                   previous_position = null,
                   started_at        = now(),
                   changed_at        = now(),
                   events_per_second = null,
                   last_error        = null,
                   compared_at       = null
            where  projection = :projection
            and    phase in (%s)
            and    previous_position is not null
            """.formatted(OVER);

    private static final String CANCEL = """
            update rebuild
            set    phase      = 'cancelled',
                   changed_at = now()
            where  projection = :projection
            and    phase not in (%s)
            """.formatted(OVER);

    private static final String DECIDE = """
            update rebuild
            set    phase      = 'switching',
                   changed_at = now()
            where  projection = :projection
            and    phase = 'differs'
            """;

    private static final String WORK = """
            select projection
            from   rebuild
            where  phase in (%s)
            """.formatted(WORKS);

    private static final String HOLD = """
            select purpose, phase, position
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
                   previous_position = :position,
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

    /** What a rebuild is about to do. */
    record Work(Purpose purpose, Phase phase, long position) {}

    private final JdbcClient jdbc;
    private final DifferenceTable differences;

    RebuildTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.differences = new DifferenceTable(jdbc);
    }

    /** False if there is one that is not over. */
    boolean start(String projection, Purpose purpose) {
        return !isUnderWay(projection)
                && jdbc.sql(START)
                                .param("projection", projection)
                                .param("purpose", lower(purpose))
                                .update()
                        == 1;
    }

    /** Who looks first need not wait for the step that is under way. */
    private boolean isUnderWay(String projection) {
        return jdbc.sql(UNDER_WAY)
                .param("projection", projection)
                .query(Boolean.class)
                .single();
    }

    boolean rollBack(String projection) {
        return change(ROLL_BACK, projection);
    }

    boolean cancel(String projection) {
        return change(CANCEL, projection);
    }

    boolean decide(String projection) {
        return change(DECIDE, projection);
    }

    private boolean change(String sql, String projection) {
        return jdbc.sql(sql).param("projection", projection).update() == 1;
    }

    /** The projections for whose rebuild a node has something to do. */
    Set<String> work() {
        return Set.copyOf(jdbc.sql(WORK).query(String.class).list());
    }

    /** What is to be done. Nobody else changes it before this transaction ends. */
    Work hold(String projection) {
        return jdbc.sql(HOLD)
                .param("projection", projection)
                .query((row, _) ->
                        new Work(purpose(row), Phase.valueOf(upper(row.getString("phase"))), row.getLong("position")))
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
                .param("phase", lower(phase))
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

    void switched(String projection, long position) {
        jdbc.sql(SWITCHED)
                .param("projection", projection)
                .param("position", position)
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
                Phase.valueOf(upper(row.getString("phase"))),
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
        return Purpose.valueOf(upper(row.getString("purpose")));
    }

    private static String quoted(Phase phase) {
        return "'" + lower(phase) + "'";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
