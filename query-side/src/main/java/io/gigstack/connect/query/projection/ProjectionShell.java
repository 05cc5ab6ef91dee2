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
    private final ProjectionTable standing;

    ProjectionShell(
            Projection<R, ?> projection,
            Table<R> table,
            DeadLetters deadLetters,
            Savepoint savepoint,
            ProjectionProgress progress,
            ProjectionTable standing) {
        this.standing = standing;
        this.savepoint = savepoint;
        this.projection = projection;
        this.table = table;
        this.deadLetters = deadLetters;
        this.progress = progress;
    }

    /** Every event counts, also one that is not folded here: the position has to move on, and may do so only here. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?>;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get();
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        long position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        ProjectionBatch<R> batch =
                transaction.getOrComputeResource(projection.name(), _ -> begin(transaction, segment));
        transaction.resources().put(positionKey(), position);
        if (event.getType().equals(projection.aggregateType()) && segment.matches(event.getAggregateIdentifier())) {
            batch.add(RecordedEvent.of(event, position));
        }
    }

    private ProjectionBatch<R> begin(UnitOfWork<?> transaction, Segment segment) {
        ProjectionBatch<R> batch = new ProjectionBatch<>(projection, table, deadLetters, savepoint);
        transaction.onPrepareCommit(_ -> {
            batch.write();
            mustBeItsTurn(segment);
        });
        // What one of several segments has reached is not what all have: that is read from their tokens.
        if (segment.getMask() == 0) {
            transaction.afterCommit(done -> progress.reached(projection.name(), done.getResource(positionKey())));
        }
        return batch;
    }

    /**
     * Nothing of a batch counts if, since this node took the segment up, a later version has built what serves, or the
     * work was divided anew. Its token is stored before, which no one else can do until it commits.
     */
    private void mustBeItsTurn(Segment segment) {
        ProjectionTable.Turn turn = standing.turn(projection.name());
        int[] segments = turn.segments().stream().mapToInt(Integer::intValue).toArray();
        if (turn.version() > projection.version()
                || !Segment.computeSegment(segment.getSegmentId(), segments).equals(segment)) {
            throw new IllegalStateException("%s: %s is no longer for this node".formatted(projection.name(), segment));
        }
    }

    private String positionKey() {
        return projection.name() + ".position";
    }
}
