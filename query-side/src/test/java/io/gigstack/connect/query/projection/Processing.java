package io.gigstack.connect.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.gigstack.connect.query.TestNode;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;

/** The processors of a test's own projection, as one node among several runs them. */
final class Processing implements AutoCloseable {

    private final ProjectionProcessors processors;

    private Processing(ProjectionProcessors processors) {
        this.processors = processors;
        processors.start();
    }

    static Processing on(Tallying tallying) {
        return on(tallying, "only_node");
    }

    static Processing on(Tallying tallying, String nodeId) {
        return on(tallying, nodeId, transactions(tallying.node), () -> true);
    }

    static Processing on(
            Tallying tallying, String nodeId, TransactionManager transactions, BooleanSupplier databasesAnswer) {
        TestNode node = tallying.node;
        return new Processing(new ProjectionProcessors(
                List.of(tallying.projection()),
                node.bean(EventStore.class),
                tokens(node, nodeId),
                transactions,
                node.readModelsTemplate(),
                node.bean(DeadLetters.class),
                new ProjectionProgress(node.readModels()),
                databasesAnswer));
    }

    static TransactionManager transactions(TestNode node) {
        return new SpringTransactionManager(node.bean(JpaTransactionManager.class));
    }

    /** Like that of a node, but two nodes of one JVM need names. */
    private static TokenStore tokens(TestNode node, String nodeId) {
        return JdbcTokenStore.builder()
                .schema(TokenSchema.builder()
                        .setTokenTable("token")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build())
                .nodeId(nodeId)
                .claimTimeout(Duration.ofSeconds(5))
                .connectionProvider(new SpringDataSourceConnectionProvider(
                        node.context().getBean("readModelDataSource", HikariDataSource.class)))
                .serializer(JacksonSerializer.defaultSerializer())
                .build();
    }

    void stop() {
        processors.stop();
    }

    void start() {
        processors.start();
    }

    @Override
    public void close() {
        processors.stop();
        processors.close();
    }
}
