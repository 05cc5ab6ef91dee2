package io.gigstack.connect;

import io.gigstack.connect.Settings.Database;
import io.gigstack.connect.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;

/** The embedded PostgreSQL, which starts while the service does. */
final class EmbeddedDatabase {

    private final CompletableFuture<EmbeddedPostgres> postgres = new CompletableFuture<>();

    private EmbeddedDatabase() {}

    static EmbeddedDatabase startIn(Path dataDirectory) {
        EmbeddedDatabase database = new EmbeddedDatabase();
        // Runs once the service has stopped and let go of its connections, or has failed to start.
        SpringApplication.getShutdownHandlers().add(database::stop);
        Thread.ofPlatform().name("postgres").start(() -> database.start(dataDirectory.resolve("postgres")));
        return database;
    }

    private void start(Path directory) {
        try {
            postgres.complete(EmbeddedPostgres.start(directory));
        } catch (Throwable failed) {
            // Whoever waits gets it, of whatever kind it is.
            postgres.completeExceptionally(failed);
        }
    }

    /** Waits until it is ready. */
    Database address() {
        try {
            EmbeddedPostgres ready = postgres.join();
            return new Database(ready.jdbcUrl(EmbeddedPostgres.DATABASE), ready.user(), ready.password());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Also stops one that is not ready yet: it would outlive us. */
    private void stop() {
        postgres.handle((ready, failed) -> ready)
                .thenAccept(ready -> {
                    if (ready != null) {
                        ready.close();
                    }
                })
                .join();
    }
}
