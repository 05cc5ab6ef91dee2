package io.gigstack.connect.benchmarks.naive;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's pooled processor as it comes, one event in a transaction, on a Spring Data repository. */
public final class NaiveProjection {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(2).toNanos();

    private NaiveProjection() {}

    /** Events per second, over the second half of so many. */
    public static double rate(EventStore log, DataSource dataSource, long events) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPersistenceUnitName("naive");
        factory.setPackagesToScan(
                NaiveProjection.class.getPackageName(), "org.axonframework.eventhandling.tokenstore.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto", "update",
                "hibernate.hbm2ddl.create_namespaces", "true",
                "hibernate.default_schema", "naive"));
        factory.afterPropertiesSet();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        try {
            return rate(log, Objects.requireNonNull(factory.getObject()), threads, events);
        } finally {
            threads.shutdownNow();
            factory.destroy();
        }
    }

    private static double rate(
            EventStore log, EntityManagerFactory entities, ScheduledExecutorService threads, long events) {
        EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
        NaiveTeams teams = new JpaRepositoryFactory(shared).getRepository(NaiveTeams.class);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("naive")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new NaiveTeamHandler(teams))
                        .build())
                .messageSource(log)
                .tokenStore(JpaTokenStore.builder()
                        .entityManagerProvider(new SimpleEntityManagerProvider(shared))
                        .serializer(JacksonSerializer.defaultSerializer())
                        .build())
                .transactionManager(new SpringTransactionManager(new JpaTransactionManager(entities)))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .batchSize(1)
                .build();
        processor.start();
        try {
            long half = await(processor, events / 2);
            long start = System.nanoTime();
            long end = await(processor, events);
            return (end - half) * 1e9 / (System.nanoTime() - start);
        } finally {
            processor.shutDown();
        }
    }

    private static long await(PooledStreamingEventProcessor processor, long position) {
        while (true) {
            long now = processor.processingStatus().values().stream()
                    .map(EventTrackerStatus::getCurrentPosition)
                    .mapToLong(known -> known.orElse(0))
                    .max()
                    .orElse(0);
            if (now >= position) {
                return now;
            }
            if (processor.isError()) {
                throw new IllegalStateException("the naive projection has failed");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
