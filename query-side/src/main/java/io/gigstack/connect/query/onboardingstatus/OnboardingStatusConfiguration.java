package io.gigstack.connect.query.onboardingstatus;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.query.projection.DocumentTable;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the onboarding status. */
@Configuration(proxyBeanMethods = false)
class OnboardingStatusConfiguration {

    @Bean
    DocumentTable<OnboardingStatus> onboardingStatusTable(JdbcTemplate readModels, ObjectMapper documents) {
        return new DocumentTable<>(readModels, documents, OnboardingStatusProjection.NAME, OnboardingStatus.class);
    }

    @Bean
    ConfigurerModule onboardingStatusQueries(DocumentTable<OnboardingStatus> table) {
        return configurer -> configurer.registerQueryHandler(_ -> new OnboardingStatusQueries(table));
    }
}
