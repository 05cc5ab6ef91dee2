package io.gigstack.connect.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to the integrations of a team. A secret in a configuration is sealed with a key of the integration's
 * own: an object with the one member {@code $sealed} stands in its place.
 */
public sealed interface IntegrationEvent extends TeamEvent {

    String integrationId();

    record IntegrationAdded(
            String teamId,
            String integrationId,
            String type,
            String name,
            Map<String, @Nullable Object> configuration,
            boolean active,
            Instant occurredAt)
            implements IntegrationEvent {

        public IntegrationAdded {
            configuration = Unchangeable.members(configuration);
        }
    }

    record IntegrationChanged(
            String teamId,
            String integrationId,
            String name,
            Map<String, @Nullable Object> configuration,
            boolean active,
            Instant occurredAt)
            implements IntegrationEvent {

        public IntegrationChanged {
            configuration = Unchangeable.members(configuration);
        }
    }

    /** The key of its secrets was destroyed together with this. */
    record IntegrationRemoved(String teamId, String integrationId, Instant occurredAt) implements IntegrationEvent {}
}
