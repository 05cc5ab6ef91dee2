package io.gigstack.connect;

import io.gigstack.connect.events.wire.EventMetadata;
import io.gigstack.connect.events.wire.EventSerializer;
import io.gigstack.connect.events.wire.Upcasters;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon, wired by hand so that every part is in sight: the rooms add their aggregates and query handlers. */
@Configuration(proxyBeanMethods = false)
class AxonAssembly {

    @Bean
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    EventUpcaster upcasters() {
        return Upcasters.chain();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            List<ConfigurerModule> rooms, EventStore events, TransactionManager commandTransactions) {
        DefaultConfigurer configurer = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(_ -> events);
        configurer.configureSerializer(_ -> JacksonSerializer.defaultSerializer());
        configurer.configureTransactionManager(_ -> commandTransactions);
        configurer.configureCommandBus(_ -> commandBus(commandTransactions));
        rooms.forEach(room -> room.configureModule(configurer));
        return configurer.buildConfiguration();
    }

    /** Handles a command on the thread that asks, in one transaction. Its events keep who asked. */
    private static CommandBus commandBus(TransactionManager transactions) {
        CommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        var _ = bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                EventMetadata.ACTOR, EventMetadata.ORGANIZATION, EventMetadata.REQUEST)));
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
