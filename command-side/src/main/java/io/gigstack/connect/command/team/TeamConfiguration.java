package io.gigstack.connect.command.team;

import io.gigstack.connect.command.TeamCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the team aggregate. */
@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

    /** A team of ten thousand events is loaded from at most this many and a snapshot. */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    @Bean
    ConfigurerModule teamAggregate() {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(TeamAggregate.class)
                .configureCommandTargetResolver(_ -> TeamConfiguration::target)
                .configureSnapshotTrigger(config ->
                        new EventCountSnapshotTriggerDefinition(config.snapshotter(), EVENTS_BETWEEN_SNAPSHOTS)));
    }

    @Bean
    Serializer snapshotSerializer() {
        return new TeamSnapshotSerializer();
    }

    static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        TeamCommand payload = (TeamCommand) command.getPayload();
        // The version is compared by the decider, so that it comes after "not found".
        return new VersionedAggregateIdentifier(
                (Object) payload.header().teamId().value(), null);
    }
}
