package io.gigstack.connect.query.teamlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.projection.Projection;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the team list. */
@Configuration(proxyBeanMethods = false)
class TeamListConfiguration {

    @Bean
    TeamListTable teamListTable(JdbcTemplate readModels, ObjectMapper documents) {
        return new TeamListTable(readModels, documents);
    }

    @Bean
    Projection<TeamSummary, TeamEvent> teamListProjection(ObjectMapper documents) {
        return Projection.ofAggregates(
                ListTeams.READ_MODEL,
                "team",
                TeamEvent.class,
                TeamEvent::teamId,
                TeamListFold::fold,
                template -> new TeamListTable(template, documents));
    }

    @Bean
    ConfigurerModule teamListQueries(
            TeamListTable table, @Qualifier("readModelTransactions") JpaTransactionManager transactions) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return configurer -> configurer.registerQueryHandler(_ -> new TeamListQueries(table, snapshot));
    }
}
