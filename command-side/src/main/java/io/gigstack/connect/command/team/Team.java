package io.gigstack.connect.command.team;

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
import java.time.Instant;

/**
 * The state of a team. It holds what the events say, in plain values: history is not checked against the rules of
 * today, so folding it never fails.
 */
public sealed interface Team {

    record Unborn() implements Team {}

    sealed interface Existing extends Team {

        Profile profile();
    }

    /** A team that can be read. */
    sealed interface Living extends Existing {}

    record Active(Profile profile) implements Living {}

    record Suspended(Profile profile, String reason) implements Living {}

    /** @param before what it was, to be restored exactly so but for who was erased since */
    record Deleted(Living before, Instant deletedAt) implements Existing {

        @Override
        public Profile profile() {
            return before.profile();
        }
    }

    static Team evolve(Team team, TeamEvent event) {
        return switch (event) {
            case TeamCreated created -> new Active(Profile.of(created));
            case TeamSuspended suspended ->
                new Suspended(existing(team).profile().touched(suspended.occurredAt()), suspended.reason());
            case TeamReactivated reactivated ->
                new Active(existing(team).profile().touched(reactivated.occurredAt()));
            case TeamDeleted deleted -> new Deleted(living(team), deleted.occurredAt());
            case TeamRestored _ -> living(team);
            case TeamRenamed _,
                    TeamProfileChanged _,
                    TeamSettingsChanged _,
                    TeamMetadataChanged _,
                    OnboardingEvent _,
                    MemberEvent _,
                    IntegrationEvent _,
                    BrandingEvent _ -> changed(existing(team), event);
        };
    }

    private static Existing changed(Existing team, TeamEvent event) {
        return switch (team) {
            case Living living -> changedLiving(living, event);
            case Deleted(Living before, Instant deletedAt) -> new Deleted(changedLiving(before, event), deletedAt);
        };
    }

    private static Living changedLiving(Living team, TeamEvent event) {
        Profile profile = team.profile().evolve(event).touched(event.occurredAt());
        return switch (team) {
            case Active _ -> new Active(profile);
            case Suspended suspended -> new Suspended(profile, suspended.reason());
        };
    }

    private static Existing existing(Team team) {
        return switch (team) {
            case Existing existing -> existing;
            case Unborn _ -> throw new IllegalStateException("a team's history begins with its creation");
        };
    }

    private static Living living(Team team) {
        return switch (existing(team)) {
            case Living living -> living;
            case Deleted deleted -> deleted.before();
        };
    }
}
