package io.gigstack.connect.auditlog;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.proof.SigningKey;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the tree over the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditLogProperties.class)
public class AuditLogConfiguration {

    @Bean
    AuditLog auditLog(
            AuditLogProperties properties,
            @Qualifier("eventStoreDataSource") HikariDataSource dataSource,
            Clock clock) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        JdbcClient jdbc = JdbcClient.create(template);
        EntryTable entries = new EntryTable(jdbc);
        TileTable tiles = new TileTable(template);
        ChainTable chains = new ChainTable(template);
        CheckpointTable checkpoints = new CheckpointTable(jdbc);
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        String seed = properties.key();
        return new AuditLog(
                new TreeBuilder(
                        work -> Boolean.TRUE.equals(transactions.execute(_ -> work.getAsBoolean())),
                        entries,
                        tiles,
                        chains,
                        checkpoints),
                entries,
                tiles,
                chains,
                checkpoints,
                seed == null || seed.isBlank()
                        ? null
                        : new Signer(
                                SigningKey.of(
                                        properties.name(), Base64.getDecoder().decode(seed)),
                                checkpoints,
                                tiles,
                                clock));
    }

    @Bean
    Checkpoints checkpoints(AuditLog log, AuditLogProperties properties) {
        return new Checkpoints(log, properties.interval());
    }
}
