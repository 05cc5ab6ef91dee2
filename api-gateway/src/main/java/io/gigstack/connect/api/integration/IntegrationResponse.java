package io.gigstack.connect.api.integration;

import io.gigstack.connect.command.WebhookRules;
import io.gigstack.connect.command.integration.Integration;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.query.teamdetails.IntegrationView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An integration as the API shows it, whether it was just changed or read.
 *
 * @param configuration its secrets masked
 */
record IntegrationResponse(
        String id,
        String teamId,
        String type,
        String name,
        Map<String, @Nullable Object> configuration,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt) {

    static IntegrationResponse of(Integration integration, String teamId, @Nullable DataKey key) {
        return new IntegrationResponse(
                integration.id(),
                teamId,
                integration.type(),
                integration.name(),
                IntegrationSeal.masked(key, integration.configuration()),
                integration.active(),
                integration.createdAt(),
                integration.updatedAt());
    }

    static IntegrationResponse of(IntegrationView integration, String teamId, @Nullable DataKey key) {
        return new IntegrationResponse(
                integration.id(),
                teamId,
                integration.type(),
                integration.name(),
                IntegrationSeal.masked(key, integration.configuration()),
                integration.active(),
                integration.createdAt(),
                integration.updatedAt());
    }

    /**
     * With the secret that was just made for it, which no other answer shows.
     *
     * @param secret null if none was made
     */
    IntegrationResponse showing(@Nullable String secret) {
        if (secret == null) {
            return this;
        }
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(configuration);
        shown.put(WebhookRules.SECRET, secret);
        return new IntegrationResponse(id, teamId, type, name, shown, isActive, createdAt, updatedAt);
    }
}
