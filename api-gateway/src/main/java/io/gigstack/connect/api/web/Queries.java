package io.gigstack.connect.api.web;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Waiting;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.eventstore.WriterPositions;
import io.gigstack.connect.query.Query;
import io.gigstack.connect.query.past.FindPastTeam;
import io.gigstack.connect.query.past.Moment;
import io.gigstack.connect.query.past.PastTeam;
import io.gigstack.connect.query.projection.ProjectionProgress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** The way of a query: it waits until the read model holds what its caller has written or names, and is asked then. */
public final class Queries {

    /** How long a read waits for what it must know of before it answers without it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final QueryGateway gateway;
    private final WriterPositions writers;
    private final ProjectionProgress progress;
    private final EventStore events;
    private final Clock clock;

    Queries(
            QueryGateway gateway,
            WriterPositions writers,
            ProjectionProgress progress,
            EventStore events,
            Clock clock) {
        this.gateway = gateway;
        this.writers = writers;
        this.progress = progress;
        this.events = events;
        this.clock = clock;
    }

    public <V> Answer<V> ask(Caller caller, Query<V> query) {
        return ask(caller, query, Position.ANY);
    }

    /** @param position what the read model must hold as well, whoever has written it */
    public <V> Answer<V> ask(Caller caller, Query<V> query, Position position) {
        boolean fresh = query.readModel().equals(Query.LOG)
                || knows(Math.max(writers.last(caller.keyId()), position.value()), query.readModel());
        Optional<V> view = Waiting.on(gateway.query(query, ResponseTypes.optionalInstanceOf(query.view())));
        return new Answer<>(view, !fresh);
    }

    /** As of when this request asks, which its query tells. */
    public When when(Caller caller, QueryParameters parameters, Position position) {
        return When.read(caller, parameters, position, clock.instant());
    }

    /**
     * Asks how a team is, or how it was at the moment that was asked for.
     *
     * @param then what would have been answered then
     */
    public <V> Answer<V> ask(
            Caller caller, TeamId team, When when, Query<V> now, Function<PastTeam, Optional<V>> then) {
        Moment moment = when.moment();
        return moment == null
                ? ask(caller, now, when.position())
                : ask(caller, new FindPastTeam(caller.organizationId().value(), team.value(), moment))
                        .flatMap(then);
    }

    /** Asks once the read model holds all that is written now, for who has no key and so has written nothing. */
    public <V> Optional<V> askAsOfNow(Query<V> query) {
        TrackingToken head = events.createHeadToken();
        var _ = knows(head == null ? -1 : head.position().orElseThrow(), query.readModel());
        return Waiting.on(gateway.query(query, ResponseTypes.optionalInstanceOf(query.view())));
    }

    /** Waits until this read model holds what this writer has written. False if it took too long. */
    public boolean knowsWritesOf(String writer, String readModel) {
        return knows(writers.last(writer), readModel);
    }

    private boolean knows(long position, String readModel) {
        return progress.await(readModel, position, PATIENCE);
    }
}
