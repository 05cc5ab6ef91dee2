package io.gigstack.connect.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.events.wire.EventJson;
import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.Flyway;
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

    /** How long a request waits for a connection, in milliseconds, before the database counts as gone. */
    private static final int CONNECTION_TIMEOUT = 3_000;

    /** Few, since each costs time at the start and memory in the database. */
    private static final int IDLE_CONNECTIONS = 2;

    /** Its schema is migrated before anyone gets it. It is the one that Spring Data JPA takes. */
    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource readModelDataSource(QuerySideProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("read-models");
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.user());
        config.setPassword(properties.password());
        config.setMaximumPoolSize(properties.poolSize());
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        config.setSchema(SCHEMA);
        config.addDataSourceProperty("ApplicationName", "connect-read-models");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations("classpath:db/read-model")
                .load()
                .migrate();
        return dataSource;
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
