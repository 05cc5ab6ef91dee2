package io.gigstack.connect.query.teamdetails;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.projection.DocumentTable;
import io.gigstack.connect.query.projection.Projection;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the details of teams. */
@Configuration(proxyBeanMethods = false)
class TeamDetailsConfiguration {

    @Bean
    DocumentTable<TeamDetails> teamDetailsTable(JdbcTemplate readModels, ObjectMapper documents) {
        return table(readModels, documents);
    }

    private static DocumentTable<TeamDetails> table(JdbcTemplate readModels, ObjectMapper documents) {
        return new DocumentTable<>(readModels, documents, FindTeam.READ_MODEL, TeamDetails.class);
    }

    @Bean
    Projection<TeamDetails, TeamEvent> teamDetailsProjection(ObjectMapper documents) {
        return Projection.ofAggregates(
                FindTeam.READ_MODEL,
                "team",
                TeamEvent.class,
                TeamEvent::teamId,
                TeamDetailsFold::fold,
                template -> table(template, documents));
    }

    @Bean
    ConfigurerModule teamDetailsQueries(DocumentTable<TeamDetails> table) {
        return configurer -> configurer.registerQueryHandler(_ -> new TeamDetailsQueries(table));
    }
}
