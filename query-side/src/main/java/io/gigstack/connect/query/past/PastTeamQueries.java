package io.gigstack.connect.query.past;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
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
                .flatMap(last -> fold(query, last))
                .filter(team -> !team.details().deleted());
    }

    private Optional<PastTeam> fold(FindPastTeam query, long last) {
        @Nullable
        PastTeam start =
                bookmarks.lastBefore(query.teamId(), query.moment(), last).orElse(null);
        if (start != null && !start.details().organizationId().equals(query.organizationId())) {
            return Optional.empty();
        }
        PastTeamFold team = new PastTeamFold(start);
        var events = log.readEvents(query.teamId(), team.version());
        // Nothing is asked for behind what is known to be the last: a page of events costs more than the fold of it.
        while (team.version() < last
                && events.hasNext()
                && events.next().getPayload() instanceof TeamEvent event
                && !isForeign(query, event)
                && query.moment().knows(team.version() + 1, event.occurredAt())) {
            team.next(event);
            bookmarks.offer(query.teamId(), team);
        }
        return team.version() == 0 ? Optional.empty() : Optional.of(team.now());
    }

    /** Of another organization's team no more is read than its beginning. */
    private static boolean isForeign(FindPastTeam query, TeamEvent event) {
        return event instanceof TeamCreated created && !created.organizationId().equals(query.organizationId());
    }
}
