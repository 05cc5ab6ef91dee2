package io.gigstack.connect.query.apikey;

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
    ApiKeyTable apiKeyTable(JdbcTemplate readModels) {
        return new ApiKeyTable(readModels);
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
