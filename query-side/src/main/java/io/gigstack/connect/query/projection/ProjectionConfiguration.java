package io.gigstack.connect.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.query.QuerySideProperties;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;

/** Wires the projections to the log. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("timestamp")
            .setOwnerColumn("owner")
            .build();

    /** When a node is gone, another takes its segments over after this long. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    TokenStore tokenStore(
            @Qualifier("readModelDataSource") HikariDataSource dataSource, QuerySideProperties properties) {
        JdbcTokenStore.Builder tokens = JdbcTokenStore.builder()
                .schema(TOKENS)
                .claimTimeout(CLAIM_TIMEOUT)
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .serializer(JacksonSerializer.defaultSerializer());
        return (properties.node() == null ? tokens : tokens.nodeId(properties.node())).build();
    }

    @Bean
    DeadLetters deadLetters(@Qualifier("readModelJdbc") JdbcClient jdbc) {
        return new DeadLetters(jdbc, "");
    }

    @Bean
    ProjectionProgress projectionProgress(@Qualifier("readModelJdbc") JdbcClient jdbc) {
        return new ProjectionProgress(jdbc);
    }

    @Bean
    ProjectionProcessors projectionProcessors(
            List<Projection<?, ?>> projections,
            EventStore events,
            TokenStore tokens,
            @Qualifier("readModelTransactions") JpaTransactionManager transactions,
            DeadLetters deadLetters,
            ProjectionProgress progress,
            JdbcTemplate template,
            @Qualifier("readModelJdbc") JdbcClient readModels,
            @Qualifier("eventStoreJdbc") JdbcClient eventStore) {
        TransactionManager readModelTransactions = new SpringTransactionManager(transactions);
        return new ProjectionProcessors(
                projections,
                events,
                tokens,
                readModelTransactions,
                template,
                deadLetters,
                progress,
                () -> answers(readModels) && answers(eventStore));
    }

    @Bean(initMethod = "start")
    ProjectionRates projectionRates(@Qualifier("readModelJdbc") JdbcClient jdbc) {
        return new ProjectionRates(new SegmentTable(jdbc));
    }

    @Bean
    ProjectionStates projectionStates(
            List<Projection<?, ?>> projections,
            DeadLetters deadLetters,
            ProjectionRates rates,
            ProjectionProcessors processors,
            @Qualifier("readModelJdbc") JdbcClient readModels,
            @Qualifier("eventStoreJdbc") JdbcClient eventStore) {
        return new ProjectionStates(
                projections,
                new SegmentTable(readModels),
                new LogTable(eventStore),
                deadLetters,
                rates,
                processors::lastError);
    }

    private static boolean answers(JdbcClient database) {
        try {
            return database.sql("select true").query(Boolean.class).single();
        } catch (org.springframework.dao.DataAccessException gone) {
            return false;
        }
    }
}
