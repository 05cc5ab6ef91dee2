package io.gigstack.connect.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.events.wire.EventJson;
import io.gigstack.connect.eventstore.SchemaDataSource;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;

/** Wires the database of the read models. Each room adds its own beans. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EntityScan
@EnableJpaRepositories(transactionManagerRef = "readModelTransactions")
@EnableConfigurationProperties(QuerySideProperties.class)
public class QuerySideConfiguration {

    private static final String SCHEMA = "read_model";

    /** Its schema is migrated before anyone gets it. It is the one that Spring Data JPA takes. */
    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource readModelDataSource(QuerySideProperties properties) {
        return schema(properties).migratedPool(properties.poolSize());
    }

    /** The schema of the read models, and the ways to it. */
    public static SchemaDataSource schema(QuerySideProperties properties) {
        return new SchemaDataSource(
                "read-models",
                SCHEMA,
                "classpath:db/read-model",
                properties.url(),
                properties.user(),
                properties.password());
    }

    @Bean
    JpaTransactionManager readModelTransactions(EntityManagerFactory entities) {
        return new JpaTransactionManager(entities);
    }

    @Bean
    JdbcTemplate readModelJdbcTemplate(@Qualifier("readModelDataSource") HikariDataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient readModelJdbc(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    ObjectMapper documents() {
        return EventJson.mapper();
    }
}
