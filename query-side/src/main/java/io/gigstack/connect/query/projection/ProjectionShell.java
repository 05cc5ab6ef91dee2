package io.gigstack.connect.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Hands the events of one unit of work to a projection as one batch, in the transaction that stores the token. */
final class ProjectionShell<R extends Row> implements EventHandlerInvoker {

    private final Projection<R, ?> projection;
    private final Table<R> table;
    private final DeadLetters deadLetters;
    private final Savepoint savepoint;
    private final ProjectionProgress progress;

    ProjectionShell(
            Projection<R, ?> projection,
            Table<R> table,
            DeadLetters deadLetters,
            Savepoint savepoint,
            ProjectionProgress progress) {
        this.savepoint = savepoint;
        this.projection = projection;
        this.table = table;
        this.deadLetters = deadLetters;
        this.progress = progress;
    }

    /** Every event counts, also one that the projection does not fold: the position has to move on. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get();
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        long position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        ProjectionBatch<R> batch = transaction.getOrComputeResource(projection.name(), _ -> begin(transaction));
        transaction.resources().put(positionKey(), position);
        if (event.getType().equals(projection.aggregateType())) {
            batch.add(RecordedEvent.of(event, position));
        }
    }

    private ProjectionBatch<R> begin(UnitOfWork<?> transaction) {
        ProjectionBatch<R> batch = new ProjectionBatch<>(projection, table, deadLetters, savepoint);
        transaction.onPrepareCommit(_ -> batch.write());
        transaction.afterCommit(done -> progress.reached(projection.name(), done.getResource(positionKey())));
        return batch;
    }

    private String positionKey() {
        return projection.name() + ".position";
    }
}
