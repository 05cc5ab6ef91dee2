package io.gigstack.connect.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's JPA engine as it comes, with Hibernate: on PostgreSQL it keeps payloads as large objects. */
final class AxonJpa implements AutoCloseable {

    private final DataSource dataSource;
    private final LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
    private final EntityManagerFactory entities;

    AxonJpa(DataSource dataSource) {
        this.dataSource = dataSource;
        factory.setDataSource(dataSource);
        factory.setPersistenceUnitName("axon");
        factory.setPackagesToScan("org.axonframework.eventsourcing.eventstore.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto", "update",
                "hibernate.hbm2ddl.create_namespaces", "true",
                "hibernate.default_schema", "axon_jpa"));
        factory.afterPropertiesSet();
        entities = Objects.requireNonNull(factory.getObject());
    }

    EventStorageEngine engine(Serializer events, Serializer snapshots) {
        EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
        try {
            return JpaEventStorageEngine.builder()
                    .entityManagerProvider(new SimpleEntityManagerProvider(shared))
                    .transactionManager(transactions())
                    .eventSerializer(events)
                    .snapshotSerializer(snapshots)
                    .upcasterChain(NoOpEventUpcaster.INSTANCE)
                    .dataSource(dataSource)
                    .build();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database can't be asked what it is", failed);
        }
    }

    TransactionManager transactions() {
        return new SpringTransactionManager(new JpaTransactionManager(entities));
    }

    @Override
    public void close() {
        factory.destroy();
    }
}
