package io.gigstack.connect.query;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import io.gigstack.connect.query.projection.Projection;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running query side, wired as the product wires it. */
public record TestNode(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Log and read models in one database, or in two. */
    public static TestNode on(TestDatabase log, TestDatabase readModels) {
        return on(log, readModels, "");
    }

    /** @param name that of the node, which two of one process need; none for one alone */
    static TestNode on(TestDatabase log, TestDatabase readModels, String name) {
        return new TestNode(new SpringApplicationBuilder(TestApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.main.register-shutdown-hook=false",
                        "logging.level.root=off",
                        "spring.jpa.hibernate.ddl-auto=none",
                        "connect.event-store.url=" + log.jdbcUrl(),
                        "connect.event-store.user=" + log.user(),
                        "connect.event-store.password=" + log.password(),
                        "connect.event-store.pool-size=6",
                        "connect.read-models.url=" + readModels.jdbcUrl(),
                        "connect.read-models.user=" + readModels.user(),
                        "connect.read-models.password=" + readModels.password(),
                        "connect.read-models.pool-size=8",
                        "connect.read-models.node=" + (name.isEmpty() ? UUID.randomUUID() : name))
                .run());
    }

    /** One for all tests that neither stop it nor count what it holds: each has organizations of its own. */
    public static TestNode shared() {
        return Shared.NODE;
    }

    public Log log() {
        return new Log(bean(EventStore.class), context.getBean("eventStoreJdbc", JdbcClient.class));
    }

    /** The database of the read models. */
    public JdbcClient readModels() {
        return context.getBean("readModelJdbc", JdbcClient.class);
    }

    public JdbcTemplate readModelsTemplate() {
        return bean(JdbcTemplate.class);
    }

    public <V> Optional<V> ask(Query<V> query) {
        return bean(QueryGateway.class)
                .query(query, ResponseTypes.optionalInstanceOf(query.view()))
                .join();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Projection<?, ?> projection(String name) {
        return context.getBeansOfType(Projection.class).values().stream()
                .<Projection<?, ?>>map(projection -> projection)
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {

        static final TestNode NODE = start();

        private static TestNode start() {
            TestDatabase database = TestPostgres.newDatabase();
            return on(database, database);
        }
    }
}
