package io.gigstack.connect.command;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/** An aggregate as our configuration wires it, on Axon's own store. */
public final class AxonInMemory implements AutoCloseable {

    private final EventStorageEngine events = new InMemoryEventStorageEngine();
    private final Configuration axon;

    public AxonInMemory(ConfigurerModule aggregate) {
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> JacksonSerializer.defaultSerializer())
                .configureEmbeddedEventStore(_ -> events);
        aggregate.configureModule(configurer);
        axon = configurer.start();
    }

    public Object send(Object command) {
        return axon.commandGateway().sendAndWait(command);
    }

    public EventStorageEngine events() {
        return events;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
