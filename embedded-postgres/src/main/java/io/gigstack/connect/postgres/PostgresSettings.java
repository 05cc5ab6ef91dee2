package io.gigstack.connect.postgres;

import java.util.Map;
import java.util.TreeMap;

/**
 * Server settings by their PostgreSQL names, given on the command line and so stronger than {@code postgresql.conf}.
 * Where the server listens and logs is not among them: the server decides that itself.
 */
public record PostgresSettings(Map<String, String> values) {

    public PostgresSettings {
        values = Map.copyOf(values);
    }

    /** What a commit promised survives a crash; sized for a laptop of two cores. */
    public static PostgresSettings durable() {
        return new PostgresSettings(Map.ofEntries(
                Map.entry("fsync", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("jit", "off"),
                // Parallel plans need /dev/shm, which containers keep tiny, and gain nothing on two cores.
                Map.entry("max_parallel_workers_per_gather", "0"),
                // Statements and rows may hold personal data: the log keeps neither, just the message of an error.
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_checkpoints", "off")));
    }

    /** For data nobody will miss: a crash may lose or break all of it. */
    public static PostgresSettings forgetful() {
        return durable().with("fsync", "off").with("full_page_writes", "off").with("synchronous_commit", "off");
    }

    boolean isDurable() {
        return !"off".equals(values.get("fsync"));
    }

    public PostgresSettings with(String name, String value) {
        var changed = new TreeMap<>(values);
        changed.put(name, value);
        return new PostgresSettings(changed);
    }
}
