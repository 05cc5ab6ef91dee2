package io.gigstack.connect.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.events.wire.EventSerializer;
import io.gigstack.connect.eventstore.EventStoreConfiguration;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The engines that are compared, each with the same serializer. */
final class Engines {

    private static final int POOL = 16;

    private Engines() {}

    /** Connect's own, wired as the service wires it. */
    static Subject connect(Database database) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchmark",
                        Map.of(
                                "connect.event-store.url", database.url(),
                                "connect.event-store.user", database.user(),
                                "connect.event-store.password", database.password(),
                                "connect.event-store.pool-size", POOL)));
        context.registerBean("eventSerializer", Serializer.class, EventSerializer::new);
        context.registerBean("snapshotSerializer", Serializer.class, EventSerializer::new);
        context.registerBean(EventUpcaster.class, () -> NoOpEventUpcaster.INSTANCE);
        context.register(EventStoreConfiguration.class);
        context.refresh();
        return new Engine(
                "Connect",
                context.getBean(EventStorageEngine.class),
                context.getBean(TransactionManager.class),
                context::close);
    }

    /** Axon's JDBC engine on the tables that it makes for itself. */
    static Subject axonJdbc(Database database, int connections) throws SQLException {
        String schema = "axon_jdbc";
        database.run("create schema if not exists " + schema);
        HikariDataSource pool = database.pool(schema, connections);
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        EventSerializer serializer = new EventSerializer();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .dataType(byte[].class)
                .build();
        if (!database.has(schema, "domainevententry")) {
            engine.createSchema(PostgresEventTableFactory.INSTANCE);
        }
        return new Engine("Axon JDBC", engine, transactions, pool::close);
    }

    /** Axon's JPA engine on the tables that Hibernate makes for it. */
    static Subject axonJpa(Database database, int connections) {
        HikariDataSource pool = database.pool("axon_jpa", connections);
        AxonJpa jpa = new AxonJpa(pool);
        EventSerializer serializer = new EventSerializer();
        return new Engine("Axon JPA", jpa.engine(serializer, serializer), jpa.transactions(), () -> {
            jpa.close();
            pool.close();
        });
    }
}
