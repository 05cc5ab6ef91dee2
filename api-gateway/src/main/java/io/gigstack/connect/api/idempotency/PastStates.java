package io.gigstack.connect.api.idempotency;

import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.TeamEvent;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What a command answered once, folded from the log. */
public final class PastStates {

    private final EventStore log;

    PastStates(EventStore log) {
        this.log = log;
    }

    public TeamChanged team(Outcome outcome) {
        Team team = asOf(outcome, new Team.Unborn(), TeamEvent.class, Team::evolve);
        return new TeamChanged((Team.Existing) team, outcome.version());
    }

    public ApiKey.Issued apiKey(Outcome outcome) {
        return (ApiKey.Issued) asOf(outcome, new ApiKey.Unissued(), ApiKeyEvent.class, ApiKey::evolve);
    }

    /** From the first event on, so that no later snapshot gets in the way. */
    private <S, E> S asOf(Outcome outcome, S unborn, Class<E> vocabulary, BiFunction<S, E, S> evolve) {
        S state = unborn;
        var events = log.readEvents(outcome.aggregate(), 0);
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            if (event.getSequenceNumber() >= outcome.version()) {
                break;
            }
            state = evolve.apply(state, vocabulary.cast(event.getPayload()));
        }
        return state;
    }
}
