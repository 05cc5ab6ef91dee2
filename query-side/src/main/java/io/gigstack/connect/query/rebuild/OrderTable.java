package io.gigstack.connect.query.rebuild;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code rebuild}, as those change it who say what is to be done. */
final class OrderTable {

    private static final String OVER = Stream.of(Phase.values())
            .filter(Phase::isOver)
            .map(phase -> "'" + phase.word() + "'")
            .collect(Collectors.joining(", "));

    private static final String START = """
            insert into rebuild (projection, purpose, version, phase, position, started_at, changed_at)
            values      (:projection, :purpose, :version, 'filling', 0, now(), now())
            on conflict (projection) do update
            set         purpose           = excluded.purpose,
                        version           = excluded.version,
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
                   version           = previous_version,
                   phase             = 'switching',
                   position          = previous_position,
                   previous_position = null,
                   previous_version  = null,
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

    private static final String VERSION_UNDER_WAY = """
            select version
            from   rebuild
            where  projection = :projection
            and    phase not in (%s)
            """.formatted(OVER);

    private final JdbcClient jdbc;

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if there is one that is not over. */
    boolean start(String projection, int version, Purpose purpose) {
        return !isUnderWay(projection)
                && jdbc.sql(START)
                                .param("projection", projection)
                                .param("version", version)
                                .param("purpose", purpose.word())
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

    /** The version of the fold that builds at the moment; empty if none does. */
    Optional<Integer> versionUnderWay(String projection) {
        return jdbc.sql(VERSION_UNDER_WAY)
                .param("projection", projection)
                .query(Integer.class)
                .optional();
    }
}
