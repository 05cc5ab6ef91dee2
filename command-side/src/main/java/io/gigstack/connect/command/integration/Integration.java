package io.gigstack.connect.command.integration;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a team is connected to.
 *
 * @param configuration its secrets sealed
 */
public record Integration(
        String id,
        String type,
        String name,
        Map<String, @Nullable Object> configuration,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {}
