package io.gigstack.connect.command.integration;

import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The integrations of a team by their ids, in the order in which they were added. */
public record Integrations(Map<String, Integration> all) {

    public static final Integrations NONE = new Integrations(Map.of());

    public Integrations {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    public Integrations evolve(IntegrationEvent event) {
        Map<String, Integration> changed = new LinkedHashMap<>(all);
        switch (event) {
            case IntegrationAdded e ->
                changed.put(
                        e.integrationId(),
                        new Integration(
                                e.integrationId(),
                                e.type(),
                                e.name(),
                                e.configuration(),
                                e.active(),
                                e.occurredAt(),
                                e.occurredAt()));
            case IntegrationChanged e ->
                changed.compute(e.integrationId(), (_, before) -> after(Objects.requireNonNull(before), e));
            case IntegrationRemoved e -> changed.remove(e.integrationId());
        }
        return new Integrations(changed);
    }

    private static Integration after(Integration before, IntegrationChanged e) {
        return new Integration(
                before.id(),
                before.type(),
                e.name(),
                e.configuration(),
                e.active(),
                before.createdAt(),
                e.occurredAt());
    }

    public Optional<Integration> find(String id) {
        return Optional.ofNullable(all.get(id));
    }
}
