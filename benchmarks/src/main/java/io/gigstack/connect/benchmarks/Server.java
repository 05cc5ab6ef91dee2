package io.gigstack.connect.benchmarks;

import io.gigstack.connect.postgres.EmbeddedPostgres;
import java.time.Duration;

/** The PostgreSQL that all measurements share. */
record Server(EmbeddedPostgres postgres) {

    /** They make the first rows, which tell what a row looks like. */
    private static final int FIRST_CLIENTS = 4;

    /** An empty database of this name. */
    Database empty(String name) {
        postgres.createDatabase(name);
        return new Database(postgres.jdbcUrl(name), postgres.user(), postgres.password());
    }

    /** A database that has served for long. The service itself makes its tables and the first rows in them. */
    Database withPast(String name, Checkout checkout, long events) throws Exception {
        Database database = empty(name);
        try (Service service = Service.connect(checkout, database)) {
            var _ = service.awaitAnswer();
            var _ = HttpLoad.creating(service.port(), FIRST_CLIENTS).closedLoop(Duration.ZERO, Duration.ofSeconds(1));
        }
        new PlainInserts(database).insertOne();
        History.fill(database, events);
        return database;
    }
}
