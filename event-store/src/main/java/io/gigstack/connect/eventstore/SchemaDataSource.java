package io.gigstack.connect.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to one schema. Whatever a server says about the contents of a row stays out of every exception, and so out
 * of every log ({@code logServerErrorDetail}).
 *
 * @param name of the pool; the database sees it too
 * @param migrations where the schema's migrations are, as Flyway writes it
 */
public record SchemaDataSource(
        String name, String schema, String migrations, String url, String user, String password) {

    /** How long a request waits for a connection, in milliseconds, before the database counts as gone. */
    private static final int CONNECTION_TIMEOUT = 3_000;

    /** How long a connection may take to prove that it is alive, in milliseconds. */
    private static final int VALIDATION_TIMEOUT = 1_000;

    /** Few, since each costs time at the start and memory in the database. */
    private static final int IDLE_CONNECTIONS = 2;

    /** How long a statement of a pooled connection may take, in seconds. A request that waits longer helps nobody. */
    private static final int READ_TIMEOUT = 10;

    /** A pool of connections to the schema, which is migrated before. */
    public HikariDataSource migratedPool(int size) {
        migrate();
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        config.setValidationTimeout(VALIDATION_TIMEOUT);
        config.setSchema(schema);
        config.addDataSourceProperty("ApplicationName", "connect-" + name);
        config.addDataSourceProperty("socketTimeout", String.valueOf(READ_TIMEOUT));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /** Connections that are not pooled and have no limit for a statement. */
    public PGSimpleDataSource unpooled(String application) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setApplicationName(application);
        dataSource.setCurrentSchema(schema);
        dataSource.setConnectTimeout(CONNECTION_TIMEOUT / 1_000);
        dataSource.setTcpKeepAlive(true);
        dataSource.setLogServerErrorDetail(false);
        return dataSource;
    }

    /** A migration takes as long as it takes. */
    private void migrate() {
        Flyway.configure()
                .dataSource(unpooled("connect-migration"))
                .schemas(schema)
                .locations(migrations)
                .load()
                .migrate();
    }
}
