package io.gigstack.connect.query.history;

import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import io.gigstack.connect.events.wire.EventMetadata;
import io.gigstack.connect.events.wire.EventType;
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers from the log itself: a page costs a fold of the team's events up to its end. */
final class HistoryQueries {

    private final EventStore log;

    HistoryQueries(EventStore log) {
        this.log = log;
    }

    @QueryHandler
    Optional<HistoryPage> find(FindHistory query) {
        List<HistoryPage.Entry> entries = new ArrayList<>();
        Reading team = new Reading();
        // From the first event on, so that no snapshot is taken for an event.
        var events = log.readEvents(query.teamId(), 0);
        while (events.hasNext() && entries.size() < query.limit()) {
            DomainEventMessage<?> event = events.next();
            if (!(event.getPayload() instanceof TeamEvent payload) || !isOwn(query, team, payload)) {
                return Optional.empty();
            }
            Supplier<List<FieldChange>> changes = team.next(event.getSequenceNumber() + 1, payload);
            if (team.version() > query.after()) {
                entries.add(entry(event, payload, changes.get()));
            }
        }
        if (team.isAtTheBeginning()) {
            return Optional.empty();
        }
        // What is counted has been read or comes on another page, so that one version of the team has one such page.
        // Counted last, so that it is never below what was read.
        long total = entries.size() < query.limit()
                ? team.version()
                : log.lastSequenceNumberFor(query.teamId()).orElseThrow() + 1;
        return Optional.of(page(entries, team.version(), total));
    }

    private static boolean isOwn(FindHistory query, Reading team, TeamEvent event) {
        return !team.isAtTheBeginning()
                || (event instanceof TeamCreated created
                        && created.organizationId().equals(query.organizationId()));
    }

    private static HistoryPage page(List<HistoryPage.Entry> entries, long read, long total) {
        return new HistoryPage(entries, total, read < total);
    }

    static HistoryPage.Entry entry(DomainEventMessage<?> event, TeamEvent payload, List<FieldChange> changes) {
        return new HistoryPage.Entry(
                event.getIdentifier(),
                event.getSequenceNumber() + 1,
                EventType.of(payload.getClass()).orElseThrow().name(),
                payload.occurredAt(),
                (String) event.getMetaData().get(EventMetadata.ACTOR),
                (String) event.getMetaData().get(EventMetadata.MEMBER),
                (String) event.getMetaData().get(EventMetadata.REQUEST),
                reason(payload),
                changes);
    }

    private static @Nullable String reason(TeamEvent event) {
        return switch (event) {
            case TeamSuspended e -> e.reason();
            case OnboardingStepReopened e -> e.reason();
            case TeamCreated _, TeamRenamed _, TeamProfileChanged _, TeamSettingsChanged _, TeamMetadataChanged _ ->
                null;
            case TeamReactivated _, TeamDeleted _, TeamRestored _ -> null;
            case OnboardingStepsChanged _, OnboardingStepCompleted _ -> null;
            case MemberEvent _, IntegrationEvent _, BrandingEvent _ -> null;
        };
    }
}
