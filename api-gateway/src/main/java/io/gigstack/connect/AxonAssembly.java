package io.gigstack.connect;

import io.gigstack.connect.events.wire.EventMetadata;
import io.gigstack.connect.events.wire.EventSerializer;
import io.gigstack.connect.events.wire.Upcasters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon, wired by hand so that every part is in sight: the rooms add their aggregates and query handlers. */
@Configuration(proxyBeanMethods = false)
class AxonAssembly {

    /** Most snapshots that wait to be taken. */
    private static final int SNAPSHOTS_DUE = 1_000;

    @Bean
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    EventUpcaster upcasters() {
        return Upcasters.chain();
    }

    /** A snapshot is nothing that a caller has to wait for; unless so many are due that someone has to help. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotThread() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(SNAPSHOTS_DUE),
                Thread.ofPlatform().daemon().name("snapshots").factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            List<ConfigurerModule> rooms,
            EventStore events,
            TransactionManager commandTransactions,
            @Qualifier("snapshotThread") ExecutorService snapshotThread) {
        DefaultConfigurer configurer = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(_ -> events);
        configurer.configureSerializer(_ -> JacksonSerializer.defaultSerializer());
        configurer.configureTransactionManager(_ -> commandTransactions);
        configurer.configureCommandBus(_ -> commandBus(commandTransactions));
        configurer.registerComponent(Snapshotter.class, config -> snapshotter(config, snapshotThread));
        rooms.forEach(room -> room.configureModule(configurer));
        return configurer.buildConfiguration();
    }

    private static Snapshotter snapshotter(org.axonframework.config.Configuration config, Executor thread) {
        List<AggregateFactory<?>> factories = new ArrayList<>();
        for (AggregateConfiguration<?> aggregate : config.findModules(AggregateConfiguration.class)) {
            factories.add(aggregate.aggregateFactory());
        }
        return AggregateSnapshotter.builder()
                .eventStore(config.eventStore())
                .aggregateFactories(factories)
                .repositoryProvider(config::repository)
                .parameterResolverFactory(config.parameterResolverFactory())
                .executor(thread)
                .build();
    }

    /** Handles a command on the thread that asks, in one transaction. Its events keep who asked. */
    private static CommandBus commandBus(TransactionManager transactions) {
        CommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        var _ = bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                EventMetadata.ACTOR, EventMetadata.MEMBER, EventMetadata.ORGANIZATION, EventMetadata.REQUEST)));
        return bus;
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    QueryGateway queryGateway(org.axonframework.config.Configuration axon) {
        return axon.queryGateway();
    }
}
