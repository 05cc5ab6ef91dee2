package io.gigstack.connect.query.apikey;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.query.projection.Projection;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the API keys. */
@Configuration(proxyBeanMethods = false)
class ApiKeysConfiguration {

    @Bean
    Projection<ApiKeyRow, ApiKeyEvent> apiKeyProjection() {
        return Projection.ofAggregates(
                ListApiKeys.READ_MODEL,
                "api_key",
                ApiKeyEvent.class,
                ApiKeyEvent::keyId,
                ApiKeyRow::fold,
                ApiKeyTable::new);
    }

    @Bean
    ApiKeyHolders apiKeyHolders(JdbcTemplate readModels) {
        return new ApiKeyHolders(readModels);
    }

    @Bean
    ApiKeyUsage apiKeyUsage(@Qualifier("readModelJdbc") JdbcClient jdbc) {
        return new ApiKeyUsage(jdbc);
    }

    @Bean
    ConfigurerModule apiKeyQueries(ApiKeyRepository keys) {
        return configurer -> configurer.registerQueryHandler(_ -> new ApiKeyQueries(keys));
    }
}
