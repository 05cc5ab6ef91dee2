package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Waiting;
import io.gigstack.connect.eventstore.WriterPositions;
import io.gigstack.connect.query.Query;
import io.gigstack.connect.query.projection.ProjectionProgress;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** The way of a query: it waits until the read model holds what its caller has written, and is asked then. */
public final class Queries {

    /** How long a read waits for the caller's own writes before it answers without them. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final QueryGateway gateway;
    private final WriterPositions writers;
    private final ProjectionProgress progress;

    Queries(QueryGateway gateway, WriterPositions writers, ProjectionProgress progress) {
        this.gateway = gateway;
        this.writers = writers;
        this.progress = progress;
    }

    public <V> Answer<V> ask(Caller caller, Query<V> query) {
        boolean fresh = query.readModel().equals(Query.LOG) || knowsWritesOf(caller.keyId(), query.readModel());
        Optional<V> view = Waiting.on(gateway.query(query, ResponseTypes.optionalInstanceOf(query.view())));
        return new Answer<>(view, !fresh);
    }

    /** Waits until this read model holds what this writer has written. False if it took too long. */
    public boolean knowsWritesOf(String writer, String readModel) {
        return progress.await(readModel, writers.last(writer), PATIENCE);
    }
}
