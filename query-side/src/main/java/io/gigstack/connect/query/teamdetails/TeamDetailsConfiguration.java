package io.gigstack.connect.query.teamdetails;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.query.projection.DocumentTable;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the details of teams. */
@Configuration(proxyBeanMethods = false)
class TeamDetailsConfiguration {

    @Bean
    DocumentTable<TeamDetails> teamDetailsTable(JdbcTemplate readModels, ObjectMapper documents) {
        return new DocumentTable<>(readModels, documents, TeamDetailsProjection.NAME, TeamDetails.class);
    }

    @Bean
    ConfigurerModule teamDetailsQueries(DocumentTable<TeamDetails> table) {
        return configurer -> configurer.registerQueryHandler(_ -> new TeamDetailsQueries(table));
    }
}
