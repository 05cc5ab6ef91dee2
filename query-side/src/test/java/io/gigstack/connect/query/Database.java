package io.gigstack.connect.query;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of one test, and what others do to it behind the back of the nodes that use it. */
public record Database(TestDatabase place) {

    private static final TestDatabase OPERATOR = TestPostgres.newDatabase();

    public static Database create() {
        return new Database(TestPostgres.newDatabase());
    }

    public TestNode start() {
        return TestNode.on(place, place);
    }

    /** One of several. */
    public TestNode start(String name) {
        return TestNode.on(place, place, name);
    }

    public JdbcClient jdbc() {
        return client(place);
    }

    /** All connections to it are cut at once. */
    public void cut() {
        client(OPERATOR)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                .param("name", name())
                .query((row, _) -> row.getBoolean(1))
                .list();
    }

    /** All connections to it are cut, and none comes about until it is back. */
    public void takeAway() {
        client(OPERATOR)
                .sql("alter database %s with allow_connections false".formatted(name()))
                .update();
        cut();
    }

    public void bringBack() {
        client(OPERATOR)
                .sql("alter database %s with allow_connections true".formatted(name()))
                .update();
    }

    /** Every row of these tables, as text. */
    public List<String> dump(String... tables) {
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            rows.addAll(
                    jdbc().sql("select '%1$s ' || row::text from read_model.%1$s as row order by 1".formatted(table))
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    private String name() {
        return place.jdbcUrl().replaceAll(".*/([a-z0-9_]+).*", "$1");
    }

    private static JdbcClient client(TestDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }
}
