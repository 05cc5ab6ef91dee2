package io.gigstack.connect.query;

import io.gigstack.connect.events.wire.EventSerializer;
import io.gigstack.connect.events.wire.Upcasters;
import io.gigstack.connect.eventstore.EventStoreConfiguration;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The query side over an event store, without commands and without HTTP. */
@EnableAutoConfiguration
@Import({EventStoreConfiguration.class, QuerySideConfiguration.class})
class TestApplication {

    @Bean
    static Serializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    static Serializer snapshotSerializer() {
        return new EventSerializer();
    }

    @Bean
    static EventUpcaster upcasters() {
        return Upcasters.chain();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    static Configuration axon(List<ConfigurerModule> rooms) {
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.configureSerializer(_ -> JacksonSerializer.defaultSerializer());
        rooms.forEach(room -> room.configureModule(configurer));
        return configurer.buildConfiguration();
    }

    @Bean
    static QueryGateway queryGateway(Configuration axon) {
        return axon.queryGateway();
    }
}
