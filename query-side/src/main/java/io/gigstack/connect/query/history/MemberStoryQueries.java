package io.gigstack.connect.query.history;

import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.query.history.MemberStory.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers from the log itself: a story costs a look at the team's events up to then. */
final class MemberStoryQueries {

    private final EventStore log;

    MemberStoryQueries(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    Optional<MemberStory> find(FindMemberStory query) {
        List<Chapter> chapters = new ArrayList<>();
        @Nullable MemberState member = null;
        boolean deleted = false;
        long version = 0;
        var events = log.readEvents(query.teamId(), 0);
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            if (!(event.getPayload() instanceof TeamEvent payload) || isForeign(query, payload)) {
                return Optional.empty();
            }
            if (query.moment() != null && !query.moment().knows(version + 1, payload.occurredAt())) {
                break;
            }
            version++;
            deleted = payload instanceof TeamDeleted || (deleted && !(payload instanceof TeamRestored));
            if (payload instanceof MemberEvent own && own.memberId().equals(query.memberId())) {
                MemberState before = member;
                member = MemberState.fold(before, own);
                chapters.add(chapter(event, payload, query.memberId(), before, member));
            }
        }
        return isReached(query, version) && !chapters.isEmpty()
                ? Optional.of(new MemberStory(version, deleted, List.copyOf(chapters)))
                : Optional.empty();
    }

    private static boolean isForeign(FindMemberStory query, TeamEvent event) {
        return event instanceof TeamCreated created && !created.organizationId().equals(query.organizationId());
    }

    private static boolean isReached(FindMemberStory query, long version) {
        return query.moment() == null || query.moment().isReachedBy(version);
    }

    private static Chapter chapter(
            DomainEventMessage<?> event,
            TeamEvent payload,
            String memberId,
            @Nullable MemberState before,
            MemberState after) {
        var changes = Changes.differing(MemberState.fields(memberId, before), MemberState.fields(memberId, after));
        return new Chapter(
                HistoryQueries.entry(event, payload, changes), after.role(), after.permissions(), after.status());
    }
}
