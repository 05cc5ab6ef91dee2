package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.postgres.testing.TestPostgres;
import io.gigstack.connect.query.Database;
import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.Log;
import io.gigstack.connect.query.RandomKey;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.ProjectionProgress;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.dao.DataAccessException;

/** A database with the read models of some nodes, and what was rebuilt in it. */
record Site(Database database) {

    static final List<String> PROJECTIONS =
            List.of("team_list", "team_details", "onboarding_status", "api_key", "member_list");

    private static final String[] TABLES = {
        "team_list", "team_details", "onboarding_status", "api_key", "member_list_team", "member_list"
    };

    static Site create() {
        return new Site(Database.create());
    }

    /** Random lives of teams and keys. */
    static void happen(Log log, String organization, int teams) {
        LongStream.range(0, teams).forEach(seed -> {
            List<TeamEvent> history = RandomTeam.history(seed, organization);
            log.append(history.subList(0, (history.size() + 1) / 2));
            if (history.size() > 1) {
                log.append(history.subList((history.size() + 1) / 2, history.size()));
            }
            RandomKey.history(seed, organization).forEach((ApiKeyEvent event) -> log.append(event));
        });
    }

    static void awaitAll(TestNode node) {
        long head = node.log().head();
        for (String projection : PROJECTIONS) {
            if (!node.bean(ProjectionProgress.class).await(projection, head, Duration.ofSeconds(40))) {
                throw new AssertionError(projection + " has not come to " + head);
            }
        }
    }

    /** After an outage the first tries may meet a connection that is dead. */
    static void awaitPhase(TestNode node, String projection, Phase phase) {
        Eventually.equal(projection, phase.name(), () -> {
            try {
                return progress(node, projection).phase().name();
            } catch (DataAccessException away) {
                return "no answer";
            }
        });
    }

    static RebuildProgress progress(TestNode node, String projection) {
        return node.bean(Rebuilds.class).progress(projection).orElseThrow();
    }

    List<String> rows() {
        return database.dump(TABLES);
    }

    /** The rows that the same log is folded to where nothing was ever rebuilt. */
    List<String> rowsFoldedElsewhere() {
        Database elsewhere = new Database(TestPostgres.newDatabase());
        try (TestNode node = TestNode.on(database.place(), elsewhere.place())) {
            awaitAll(node);
        }
        return elsewhere.dump(TABLES);
    }

    /** Columns, constraints and indexes of what serves. */
    List<String> shape() {
        return database.jdbc().sql("""
                        select indexdef from pg_indexes where schemaname = 'read_model'
                        union all
                        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                        from   pg_constraint
                        where  connamespace = 'read_model'::regnamespace
                        union all
                        select concat_ws(' ', table_name, ordinal_position, column_name, data_type, is_nullable,
                                         column_default, collation_name)
                        from   information_schema.columns
                        where  table_schema = 'read_model'
                        order by 1
                        """).query(String.class).list();
    }

    /** The schemas of the generations that don't serve. */
    List<String> others() {
        return database.jdbc()
                .sql("select nspname from pg_namespace where nspname like 'read\\_model\\_%' order by 1")
                .query(String.class)
                .list();
    }

    List<String> letters() {
        return database.jdbc()
                .sql("select projection || ' ' || aggregate_id from read_model.dead_letter order by position, 1")
                .query(String.class)
                .list();
    }

    void change(String sql) {
        database.jdbc().sql(sql).update();
    }
}
