package io.gigstack.connect.query.teamdetails;

import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a team is connected to.
 *
 * @param configuration its secrets sealed
 */
public record IntegrationView(
        String id,
        String type,
        String name,
        Map<String, @Nullable Object> configuration,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {

    static IntegrationView added(IntegrationAdded e) {
        return new IntegrationView(
                e.integrationId(), e.type(), e.name(), e.configuration(), e.active(), e.occurredAt(), e.occurredAt());
    }

    IntegrationView changed(IntegrationChanged e) {
        return new IntegrationView(id, type, e.name(), e.configuration(), e.active(), createdAt, e.occurredAt());
    }
}
