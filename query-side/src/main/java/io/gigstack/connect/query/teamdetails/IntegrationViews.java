package io.gigstack.connect.query.teamdetails;

import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The integrations of a team, in the order in which they were added. */
public record IntegrationViews(List<IntegrationView> all) {

    static final IntegrationViews NONE = new IntegrationViews(List.of());

    public IntegrationViews {
        all = List.copyOf(all);
    }

    IntegrationViews fold(IntegrationEvent event) {
        Stream<IntegrationView> integrations = all.stream();
        return new IntegrationViews(
                switch (event) {
                    case IntegrationAdded e ->
                        Stream.concat(integrations, Stream.of(IntegrationView.added(e)))
                                .toList();
                    case IntegrationChanged e ->
                        integrations
                                .map(one -> one.id().equals(e.integrationId()) ? one.changed(e) : one)
                                .toList();
                    case IntegrationRemoved e ->
                        integrations
                                .filter(one -> !one.id().equals(e.integrationId()))
                                .toList();
                });
    }

    public Optional<IntegrationView> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
