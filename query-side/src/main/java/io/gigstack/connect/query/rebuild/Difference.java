package io.gigstack.connect.query.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * A row that two generations hold differently.
 *
 * @param key its primary key
 * @param serving the row as PostgreSQL writes it; null if the serving generation has none
 * @param rebuilt the same of the new generation
 */
public record Difference(
        String table,
        String key,
        @Nullable String serving,
        @Nullable String rebuilt) {}
