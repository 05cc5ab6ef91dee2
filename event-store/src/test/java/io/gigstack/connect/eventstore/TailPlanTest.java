package io.gigstack.connect.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** However long the log is, the tails of aggregates are found by walking down indexes. */
class TailPlanTest {

    private static final Node NODE = Node.on(TestPostgres.newDatabase());

    /** Two thousand aggregates of fifty events, the snapshots of which are old. */
    @BeforeAll
    static void write() {
        NODE.jdbc().sql("""
                insert into event (position, event_id, aggregate_id, sequence_number, aggregate_type,
                                   occurred_at, payload_type, payload_revision, payload, metadata)
                select n, 'evt_' || n, 'book_' || n % 2000, (n - 1) / 2000, 'notebook',
                       now(), 'note', '1', convert_to(repeat('x', 300), 'UTF8'), ''
                from   generate_series(1, 100000) as n
                """).update();
        NODE.jdbc().sql("""
                insert into snapshot (event_id, aggregate_id, sequence_number, aggregate_type,
                                      occurred_at, payload_type, payload_revision, payload, metadata)
                select 'snp_' || n, 'book_' || n, 19, 'notebook', now(), 'summary', '2', '', ''
                from   generate_series(0, 1999) as n
                """).update();
        NODE.jdbc().sql("analyze event, snapshot").update();
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "force_custom_plan, 1, 48", "force_custom_plan, 64, 48", "force_custom_plan, 64, -1",
        "force_generic_plan, 1, 48", "force_generic_plan, 64, 48", "force_generic_plan, 64, -1"
    })
    void neither_the_log_nor_the_snapshots_are_read_or_sorted_as_a_whole(String mode, int aggregates, int known) {
        List<String> plan = plan(mode, aggregates, known);

        assertThat(plan)
                .anyMatch(line -> line.matches(".*Index Scan (using|on) one_event_per_version.*"))
                .anyMatch(line -> line.contains("Index Scan using snapshot_pkey on snapshot"))
                .noneMatch(line -> line.contains("Seq Scan"));
        // The few rows of one aggregate may be, after the index has found them.
        assertThat(plan)
                .filteredOn(line -> line.contains("Sort Key"))
                .allMatch(line -> line.contains("event.sequence_number"));
    }

    private static List<String> plan(String mode, int aggregates, int known) {
        try (Connection pooled = NODE.context().getBean(HikariDataSource.class).getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(pooled, true));
            jdbc.execute("set plan_cache_mode = " + mode);
            jdbc.execute("prepare tails (text[], bigint[], bigint[], int) as " + numbered(TailTable.FIND));
            List<String> plan = jdbc.queryForList(
                    "explain (costs off) execute tails ('{%s}', '{%s}', '{%s}', 200)"
                            .formatted(
                                    IntStream.range(0, aggregates)
                                            .mapToObj(i -> "book_" + i * 7)
                                            .collect(Collectors.joining(",")),
                                    String.join(",", Collections.nCopies(aggregates, known < 0 ? "-1" : "19")),
                                    String.join(",", Collections.nCopies(aggregates, String.valueOf(known)))),
                    String.class);
            jdbc.execute("deallocate tails");
            jdbc.execute("reset plan_cache_mode");
            return plan;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String numbered(String statement) {
        String numbered = statement;
        for (int i = 1; numbered.contains("?"); i++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + i);
        }
        return numbered;
    }
}
