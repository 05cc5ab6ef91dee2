package io.gigstack.connect.command.apikey;

import io.gigstack.connect.command.ApiKeyCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the API key aggregate. */
@Configuration(proxyBeanMethods = false)
class ApiKeyConfiguration {

    @Bean
    ConfigurerModule apiKeyAggregate() {
        return configurer ->
                configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(ApiKeyAggregate.class)
                        .configureCommandTargetResolver(_ -> ApiKeyConfiguration::target));
    }

    static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        ApiKeyCommand payload = (ApiKeyCommand) command.getPayload();
        return new VersionedAggregateIdentifier((Object) payload.keyId().value(), null);
    }
}
