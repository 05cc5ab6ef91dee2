package io.gigstack.connect.query.onboardingstatus;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.projection.DocumentTable;
import io.gigstack.connect.query.projection.Projection;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the onboarding status. */
@Configuration(proxyBeanMethods = false)
class OnboardingStatusConfiguration {

    @Bean
    DocumentTable<OnboardingStatus> onboardingStatusTable(JdbcTemplate readModels, ObjectMapper documents) {
        return table(readModels, documents);
    }

    private static DocumentTable<OnboardingStatus> table(JdbcTemplate readModels, ObjectMapper documents) {
        return new DocumentTable<>(readModels, documents, FindOnboarding.READ_MODEL, OnboardingStatus.class);
    }

    @Bean
    Projection<OnboardingStatus, TeamEvent> onboardingStatusProjection(ObjectMapper documents) {
        return Projection.ofAggregates(
                FindOnboarding.READ_MODEL,
                "team",
                TeamEvent.class,
                TeamEvent::teamId,
                OnboardingStatusFold::fold,
                template -> table(template, documents));
    }

    @Bean
    ConfigurerModule onboardingStatusQueries(DocumentTable<OnboardingStatus> table) {
        return configurer -> configurer.registerQueryHandler(_ -> new OnboardingStatusQueries(table));
    }
}
