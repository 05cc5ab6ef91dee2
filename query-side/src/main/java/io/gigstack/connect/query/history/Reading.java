package io.gigstack.connect.query.history;

import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.OnboardingEvent;
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
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import io.gigstack.connect.query.teamdetails.IntegrationView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A team while its events are read one after the other. Its members are kept apart from it: an event costs a look at the one
 * that it is about, however many there are.
 */
final class Reading {

    private @Nullable State team;
    private final Map<String, MemberState> members = new HashMap<>();

    /** True as long as no event was read. */
    boolean isAtTheBeginning() {
        return team == null;
    }

    /** Count of the events that were read. */
    long version() {
        return team == null ? 0 : team.version();
    }

    /** Reads the next event. What it changed is found out if someone asks. */
    Supplier<List<FieldChange>> next(long version, TeamEvent event) {
        State before = team;
        State after = State.fold(before, version, event);
        team = after;
        return switch (event) {
            case MemberEvent e -> next(e);
            case IntegrationEvent e ->
                () -> Changes.differing(
                        IntegrationFields.of(integration(before, e)), IntegrationFields.of(integration(after, e)));
            case TeamCreated _,
                    TeamRenamed _,
                    TeamProfileChanged _,
                    TeamSettingsChanged _,
                    TeamMetadataChanged _,
                    TeamSuspended _,
                    TeamReactivated _,
                    TeamDeleted _,
                    TeamRestored _,
                    OnboardingEvent _,
                    BrandingEvent _ -> () -> Changes.between(before, after);
        };
    }

    private Supplier<List<FieldChange>> next(MemberEvent event) {
        String id = event.memberId();
        MemberState before = members.get(id);
        MemberState after = MemberState.fold(before, event);
        members.put(id, after);
        return () -> Changes.differing(MemberState.fields(id, before), MemberState.fields(id, after));
    }

    private static @Nullable IntegrationView integration(@Nullable State state, IntegrationEvent event) {
        return state == null
                ? null
                : state.team().integrations().find(event.integrationId()).orElse(null);
    }
}
