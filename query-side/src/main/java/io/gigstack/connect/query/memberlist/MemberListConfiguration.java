package io.gigstack.connect.query.memberlist;

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

/** Wires the member list. */
@Configuration(proxyBeanMethods = false)
class MemberListConfiguration {

    @Bean
    Projection<MemberListRow, TeamEvent> memberListProjection() {
        return new Projection<>(
                ListMembers.READ_MODEL,
                "team",
                TeamEvent.class,
                MemberListFold::keys,
                MemberListFold::fold,
                MemberListTable::new);
    }

    @Bean
    ConfigurerModule memberListQueries(
            JdbcTemplate readModels, @Qualifier("readModelTransactions") JpaTransactionManager transactions) {
        MemberViewTable table = new MemberViewTable(readModels);
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return configurer -> configurer.registerQueryHandler(_ -> new MemberListQueries(table, snapshot));
    }
}
