package io.gigstack.connect.query.past;

import io.gigstack.connect.events.TeamEvent;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Folds a team's events up to a moment, from the last bookmark before it on. */
final class PastTeamQueries {

    private final EventStore log;
    private final Bookmarks bookmarks;

    PastTeamQueries(EventStore log, Bookmarks bookmarks) {
        this.log = log;
        this.bookmarks = bookmarks;
    }

    @QueryHandler
    Optional<PastTeam> find(FindPastTeam query) {
        return log.lastSequenceNumberFor(query.teamId())
                .map(sequence -> sequence + 1)
                .filter(query.moment()::isReachedBy)
                .flatMap(last -> fold(query.teamId(), query.moment(), last))
                .filter(team -> team.details().organizationId().equals(query.organizationId()))
                .filter(team -> !team.details().deleted());
    }

    private Optional<PastTeam> fold(String teamId, Moment moment, long last) {
        @Nullable PastTeam start = bookmarks.lastBefore(teamId, moment, last).orElse(null);
        PastTeamFold team = new PastTeamFold(start);
        var events = log.readEvents(teamId, team.version());
        // Nothing is asked for behind what is known to be the last: a page of events costs more than the fold of it.
        while (team.version() < last
                && events.hasNext()
                && events.next().getPayload() instanceof TeamEvent event
                && moment.knows(team.version() + 1, event.occurredAt())) {
            team.next(event);
            bookmarks.offer(teamId, team);
        }
        return team.version() == 0 ? Optional.empty() : Optional.of(team.now());
    }
}
