package io.gigstack.connect.api.apikey;

import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Queries;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the issuing of keys. */
@Configuration(proxyBeanMethods = false)
class ApiKeyConfiguration {

    @Bean
    ApiKeyIssuer apiKeyIssuer(Commands commands, Queries queries) {
        return new ApiKeyIssuer(commands, queries);
    }

    @Bean
    FirstKey firstKey(ApiKeyIssuer issuer, EventStore events) {
        return new FirstKey(issuer, events);
    }
}
