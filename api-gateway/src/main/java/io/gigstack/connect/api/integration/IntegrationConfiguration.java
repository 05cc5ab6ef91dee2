package io.gigstack.connect.api.integration;

import io.gigstack.connect.privacy.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the endpoint of integrations needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntegrationProperties.class)
class IntegrationConfiguration {

    @Bean
    IntegrationRequests integrationRequests(IntegrationProperties properties) {
        return new IntegrationRequests(properties.httpToLoopback());
    }

    @Bean
    IntegrationSeal integrationSeal(Vault vault) {
        return new IntegrationSeal(vault);
    }
}
