package io.gigstack.connect.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.eventstore.EventStoreProperties;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Put before the service's own configuration, it makes the same application on Axon's JPA engine. */
@Configuration(proxyBeanMethods = false)
class ConnectOnAxonJpa {

    @Bean
    AxonJpa axonJpa(EventStoreProperties properties) {
        Database database = new Database(properties.url(), properties.user(), properties.password());
        HikariDataSource pool = database.pool("axon_jpa", properties.poolSize());
        return new AxonJpa(pool);
    }

    @Bean
    @Primary
    TransactionManager axonJpaTransactions(AxonJpa jpa) {
        return jpa.transactions();
    }

    @Bean
    @Primary
    EventStore axonJpaEventStore(
            AxonJpa jpa,
            @Qualifier("eventSerializer") Serializer events,
            @Qualifier("snapshotSerializer") Serializer snapshots) {
        return EmbeddedEventStore.builder()
                .storageEngine(jpa.engine(events, snapshots))
                .build();
    }
}
